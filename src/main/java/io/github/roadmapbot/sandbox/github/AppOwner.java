package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.access.App;
import io.github.roadmapbot.sandbox.github.world.World;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The hands of whoever has registered a GitHub App and may install it in the organisation. */
public final class AppOwner {

    /** What an organisation is asked for. */
    private static final Map<String, String> USUAL =
            Map.of("issues", "write", "discussions", "write", "organization_projects", "write");

    private final World world;
    private final App app;
    private final PrivateKey key;
    private final Map<String, String> more = new HashMap<>();

    AppOwner(World world, App app, KeyPair keys) {
        this.world = world;
        this.app = app;
        this.key = keys.getPrivate();
    }

    /** The App's number, as its settings show it. */
    public String id() {
        return Long.toString(app.id());
    }

    /** The private key in the form PKCS#8. */
    public String keyAsPkcs8() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    /** The private key as GitHub hands it out: PKCS#1, which is what PKCS#8 has wrapped. */
    public String key() {
        byte[] wrapped = key.getEncoded();
        // A sequence (4 bytes) of a version (3), an algorithm (15) and octets, of which the first 4 say how many.
        byte[] inside = Arrays.copyOfRange(wrapped, 4 + 3 + 15 + 4, wrapped.length);
        return pem("RSA PRIVATE KEY", inside);
    }

    public void install() {
        act(() -> app.install(all()));
    }

    public void uninstall() {
        act(app::uninstall);
    }

    public void suspend(boolean now) {
        act(() -> app.suspend(now));
    }

    /** Takes one of the usual permissions back, or leaves it with {@code read} only; tokens are made anew. */
    public void leave(String permission, String level) {
        Map<String, String> left = all();
        left.remove(permission);
        if (!level.isEmpty()) {
            left.put(permission, level);
        }
        act(() -> {
            app.grant(left);
            app.endTokens();
        });
    }

    /** Grants one more than the usual permissions, such as {@code contents}. */
    public void grantToo(String permission, String level) {
        more.put(permission, level);
        grantAll();
    }

    /** Grants all the usual permissions again. */
    public void grantAll() {
        act(() -> {
            app.grant(all());
            app.endTokens();
        });
    }

    /** All tokens end at once, as they do an hour after they were made. */
    public void endTokens() {
        act(app::endTokens);
    }

    private Map<String, String> all() {
        Map<String, String> all = new HashMap<>(USUAL);
        all.putAll(more);
        return all;
    }

    private void act(Runnable deed) {
        synchronized (world) {
            deed.run();
        }
    }

    private static String pem(String label, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, lines);
    }
}

package io.github.roadmapbot.sandbox.github.access;

import io.github.roadmapbot.sandbox.wire.Call;
import java.util.Locale;
import java.util.Optional;

/** Looks at what a request shows and says who sends it: the account, an App at its installation, or an App as itself. */
public final class Admission {

    private final Bearer bearer;
    private final DeviceFlow devices;
    private Optional<App> app = Optional.empty();

    public Admission(Bearer bearer, DeviceFlow devices) {
        this.bearer = bearer;
        this.devices = devices;
    }

    public void register(App registered) {
        app = Optional.of(registered);
    }

    public Optional<App> app() {
        return app;
    }

    /** Whether it is asked by an App as itself, which counts for no installation. */
    public static boolean isOfApps(String path) {
        return path.equals("/app") || path.startsWith("/app/") || path.endsWith("/installation");
    }

    /** Refuses whoever shows nothing that opens anything. */
    public void admit(Call call, boolean graphQl) {
        String authorization = call.header("Authorization").orElse("");
        if (authorization.isEmpty()) {
            throw Refusal.of(
                    401, graphQl ? "This endpoint requires you to be authenticated." : "Requires authentication");
        }
        if (!authorization.matches("(?i)(token|bearer) \\S+")) {
            throw Refusal.of(401, "Bad credentials");
        }
        String shown = authorization.substring(authorization.indexOf(' ') + 1);
        if (isOfApps(call.path())) {
            requireApp(authorization, shown);
        } else {
            admit(shown);
        }
    }

    private void admit(String token) {
        bearer.becomeAccount();
        if (token.equals(bearer.token())) {
            return;
        }
        Optional<Grant> person = devices.grantOf(token);
        if (person.isPresent()) {
            bearer.become(person.get());
            return;
        }
        Grant grant = app.flatMap(known -> known.grantOf(token)).orElseThrow(() -> Refusal.of(401, "Bad credentials"));
        if (app.filter(App::suspended).isPresent()) {
            throw Refusal.of(403, "This installation has been suspended");
        }
        bearer.become(grant);
    }

    private void requireApp(String authorization, String assertion) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            throw Refusal.of(401, "A JSON web token could not be decoded");
        }
        app.orElseThrow(() -> Refusal.of(404, "Integration not found")).requireSigned(assertion);
    }
}

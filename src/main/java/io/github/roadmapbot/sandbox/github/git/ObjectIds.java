package io.github.roadmapbot.sandbox.github.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.roadmapbot.sandbox.github.kept.KeptGit.Signature;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ids that Git gives its objects, from what is in them. */
final class ObjectIds {

    private ObjectIds() {}

    static String blob(String content) {
        return id("blob", content.getBytes(UTF_8));
    }

    /** The id of a folder with everything beneath it: the id of each file's content by its path. */
    static String tree(SortedMap<String, String> files) {
        SortedMap<String, String> here = new TreeMap<>();
        Map<String, SortedMap<String, String>> folders = new TreeMap<>();
        files.forEach((path, blob) -> {
            int slash = path.indexOf('/');
            if (slash < 0) {
                here.put(path, blob);
            } else {
                folders.computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>())
                        .put(path.substring(slash + 1), blob);
            }
        });
        folders.forEach((name, inside) -> here.put(name + "/", tree(inside))); // Git sorts folders as if they ended so
        var content = new ByteArrayOutputStream();
        here.forEach((name, id) -> {
            boolean folder = name.endsWith("/");
            String plain = folder ? name.substring(0, name.length() - 1) : name;
            content.writeBytes(((folder ? "40000 " : "100644 ") + plain + "\0").getBytes(UTF_8));
            content.writeBytes(HexFormat.of().parseHex(id));
        });
        return id("tree", content.toByteArray());
    }

    static String commit(String tree, List<String> parents, Signature author, Signature committer, String message) {
        StringBuilder content = new StringBuilder("tree " + tree + "\n");
        parents.forEach(parent -> content.append("parent ").append(parent).append('\n'));
        content.append("author ").append(signed(author)).append('\n');
        content.append("committer ").append(signed(committer)).append("\n\n").append(message);
        return id("commit", content.toString().getBytes(UTF_8));
    }

    private static String signed(Signature who) {
        return "%s <%s> %d +0000".formatted(who.name(), who.email(), who.at().getEpochSecond());
    }

    private static String id(String type, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update((type + " " + content.length + "\0").getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-1", e);
        }
    }
}

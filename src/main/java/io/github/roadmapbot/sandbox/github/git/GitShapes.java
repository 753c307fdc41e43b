package io.github.roadmapbot.sandbox.github.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.kept.KeptGit.Commit;
import io.github.roadmapbot.sandbox.github.kept.KeptGit.Signature;
import io.github.roadmapbot.sandbox.github.kept.KeptRepository;
import io.github.roadmapbot.sandbox.github.rest.Shapes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Branches, commits and files as REST shows them, after GitHub's OpenAPI description. */
record GitShapes(Shapes shapes, KeptRepository repository) {

    ObjectNode branch(String name, String commit) {
        ObjectNode shape = Shapes.object()
                .put("ref", "refs/heads/" + name)
                .put("node_id", "REF_kwDO" + commit.substring(0, 12))
                .put("url", git() + "/refs/heads/" + name);
        shape.putObject("object").put("sha", commit).put("type", "commit").put("url", git() + "/commits/" + commit);
        return shape;
    }

    ObjectNode commit(Commit commit) {
        ObjectNode shape = Shapes.object()
                .put("sha", commit.id())
                .put("node_id", "C_kwDO" + commit.id())
                .put("url", git() + "/commits/" + commit.id())
                .put("html_url", repository.url() + "/commit/" + commit.id())
                .put("message", commit.message());
        shape.set("author", signature(commit.author()));
        shape.set("committer", signature(commit.committer()));
        shape.putObject("tree").put("sha", commit.tree()).put("url", git() + "/trees/" + commit.tree());
        shape.set(
                "parents",
                Shapes.array(commit.parents().stream().map(this::parent).toList()));
        shape.putObject("verification")
                .put("verified", false)
                .put("reason", "unsigned")
                .putNull("signature")
                .putNull("payload")
                .putNull("verified_at");
        return shape;
    }

    /** A tree as far as its first level. */
    ObjectNode tree(String id, SortedMap<String, String> files) {
        SortedMap<String, SortedMap<String, String>> folders = new TreeMap<>();
        List<ObjectNode> entries = new ArrayList<>();
        files.forEach((path, blob) -> {
            int slash = path.indexOf('/');
            if (slash < 0) {
                entries.add(entry(path, "100644", "blob", blob));
            } else {
                folders.computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>())
                        .put(path.substring(slash + 1), blob);
            }
        });
        folders.forEach((name, inside) -> entries.add(entry(name, "040000", "tree", ObjectIds.tree(inside))));
        ObjectNode shape = Shapes.object()
                .put("sha", id)
                .put("url", git() + "/trees/" + id)
                .put("truncated", false);
        shape.set("tree", Shapes.array(entries));
        return shape;
    }

    ObjectNode file(String path, String branch, String blob, String content) {
        String address = address(path);
        String url = shapes.url(repository) + "/contents/" + address + "?ref=" + branch;
        String page = repository.url() + "/blob/" + branch + "/" + address;
        byte[] bytes = content.getBytes(UTF_8);
        ObjectNode shape = Shapes.object()
                .put("type", "file")
                .put("encoding", "base64")
                .put("size", bytes.length)
                .put("name", path.substring(path.lastIndexOf('/') + 1))
                .put("path", path)
                .put("content", Base64.getMimeEncoder(60, new byte[] {'\n'}).encodeToString(bytes) + "\n")
                .put("sha", blob)
                .put("url", url)
                .put("git_url", git() + "/blobs/" + blob)
                .put("html_url", page)
                .put("download_url", page.replace("/blob/", "/raw/"));
        shape.putObject("_links")
                .put("git", git() + "/blobs/" + blob)
                .put("self", url)
                .put("html", page);
        return shape;
    }

    private ObjectNode parent(String id) {
        return Shapes.object()
                .put("sha", id)
                .put("url", git() + "/commits/" + id)
                .put("html_url", repository.url() + "/commit/" + id);
    }

    /** A path as it stands in an address, where its slashes stay. */
    private static String address(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    private ObjectNode entry(String path, String mode, String type, String id) {
        ObjectNode shape = Shapes.object()
                .put("path", path)
                .put("mode", mode)
                .put("type", type)
                .put("sha", id);
        return shape.put("url", git() + "/" + type + "s/" + id);
    }

    private static ObjectNode signature(Signature who) {
        return Shapes.object()
                .put("name", who.name())
                .put("email", who.email())
                .put("date", who.at().toString());
    }

    private String git() {
        return shapes.url(repository) + "/git";
    }
}

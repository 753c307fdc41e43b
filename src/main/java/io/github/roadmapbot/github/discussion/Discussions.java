package io.github.roadmapbot.github.discussion;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.Mark;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.Prepared;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.Unclear;
import io.github.roadmapbot.github.wire.GraphQl;
import io.github.roadmapbot.github.wire.Operation;
import io.github.roadmapbot.github.wire.Wire;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The discussions and comments that the bot writes, and finds again by their marks. */
public final class Discussions {

    private static final Operation REPOSITORY = Operation.beside(Discussions.class, "Repository");
    private static final Operation CATEGORIES = Operation.beside(Discussions.class, "Categories");
    private static final Operation OPEN_CATEGORIES = Operation.beside(Discussions.class, "OpenCategories");
    private static final Operation DISCUSSIONS = Operation.beside(Discussions.class, "Discussions");
    private static final Operation COMMENTS = Operation.beside(Discussions.class, "Comments");
    private static final Operation OPEN = Operation.beside(Discussions.class, "OpenDiscussion");
    private static final Operation REPLIES = Operation.beside(Discussions.class, "Replies");
    private static final Operation COMMENT = Operation.beside(Discussions.class, "AddComment");

    private static final Operation REWRITE = Operation.beside(Discussions.class, "RewriteComment");

    private final Wire wire;

    public Discussions(Wire wire) {
        this.wire = wire;
    }

    /** The newest discussion of the category that carries {@code mark} and was written by the token's own account. */
    public Optional<Discussion> findOwn(RepositoryName repository, String category, Mark mark) throws GitHubFailure {
        Map<String, Object> where = named(repository);
        where.put("category", categoryId(repository, category));
        return at(repository)
                .find(DISCUSSIONS, where, "/repository/discussions", own(mark))
                .map(Discussions::discussion);
    }

    /** The newest discussions of a category, by whomever, the newest first. */
    public List<Titled> newest(RepositoryName repository, String category, int most) throws GitHubFailure {
        Map<String, Object> where = named(repository);
        where.put("category", categoryId(repository, category));
        List<Titled> all = new ArrayList<>();
        at(repository).pages(DISCUSSIONS, where, "/repository/discussions", data -> {
            data.at("/repository/discussions/nodes").forEach(node -> all.add(titled(node)));
            return all.size() >= most;
        });
        return all;
    }

    private static Titled titled(JsonNode node) {
        return new Titled(
                discussion(node),
                node.path("title").asText(),
                node.at("/author/login").asText(""),
                node.path("closed").asBoolean());
    }

    /**
     * Opens a discussion. After {@link Unclear} look with {@link #findOwn} before opening it again.
     *
     * @param category its name or the last part of its address; the interface of GitHub cannot create one
     */
    public Discussion open(RepositoryName repository, String category, String title, String body) throws GitHubFailure {
        return prepare(repository, category, title, body).create();
    }

    /** All of {@link #open} that comes before its mutation; it may be done any number of times. */
    public Prepared<Discussion> prepare(RepositoryName repository, String category, String title, String body)
            throws GitHubFailure {
        String categoryId = categoryId(repository, category);
        String repositoryId = at(repository)
                .run(REPOSITORY, named(repository))
                .at("/repository/id")
                .asText();
        Map<String, Object> input =
                Map.of("repositoryId", repositoryId, "categoryId", categoryId, "title", title, "body", body);
        return () -> opened(repository, category, input);
    }

    private Discussion opened(RepositoryName repository, String category, Map<String, Object> input)
            throws GitHubFailure {
        try {
            JsonNode opened = at(repository).run(OPEN, Map.of("input", input)).at("/createDiscussion/discussion");
            return discussion(complete(opened, OPEN));
        } catch (NeedsPerson e) {
            if (!e.because("FORBIDDEN") || e.because("LACKS_PERMISSION")) {
                throw e;
            }
            throw new NeedsPerson(
                    "The bot may not open discussions in category \"" + category + "\" of " + repository
                            + ": in an announcement category only maintainers may. Give its account the role Maintain, or"
                            + " choose another category. " + e.getMessage(),
                    "FORBIDDEN");
        }
    }

    /** The top-level comment of a discussion that carries {@code mark} and was written by the token's own account. */
    public Optional<Comment> findOwnComment(RepositoryName repository, int number, Mark mark) throws GitHubFailure {
        Map<String, Object> where = named(repository);
        where.put("number", number);
        return at(repository)
                .find(COMMENTS, where, "/repository/discussion/comments", own(mark))
                .map(Discussions::comment);
    }

    /** Adds a top-level comment. After {@link Unclear} look with {@link #findOwnComment} before adding it again. */
    public Comment comment(RepositoryName repository, String discussionId, String body) throws GitHubFailure {
        Map<String, Object> input = Map.of("discussionId", discussionId, "body", body);
        JsonNode added = at(repository).run(COMMENT, Map.of("input", input)).at("/addDiscussionComment/comment");
        return comment(complete(added, COMMENT));
    }

    /** The reply to a top-level comment that carries {@code mark} and was written by the token's own account. */
    public Optional<Comment> findOwnReply(RepositoryName repository, String commentId, Mark mark) throws GitHubFailure {
        return at(repository)
                .find(REPLIES, Map.of("comment", commentId), "/node/replies", own(mark))
                .map(Discussions::comment);
    }

    /** Replies to a top-level comment. After {@link Unclear} look with {@link #findOwnReply} before replying again. */
    public Comment reply(RepositoryName repository, String discussionId, String commentId, String body)
            throws GitHubFailure {
        Map<String, Object> input = Map.of("discussionId", discussionId, "body", body, "replyToId", commentId);
        JsonNode added = at(repository).run(COMMENT, Map.of("input", input)).at("/addDiscussionComment/comment");
        return comment(complete(added, COMMENT));
    }

    /** Renders a comment of the bot's own afresh. */
    public void rewrite(RepositoryName repository, String commentId, String body) throws GitHubFailure {
        Map<String, Object> input = Map.of("commentId", commentId, "body", body);
        complete(at(repository).run(REWRITE, Map.of("input", input)).at("/updateDiscussionComment/comment"), REWRITE);
    }

    /**
     * The categories of a repository.
     *
     * @param open only those in which the token's account may open discussions: in one of announcement format only
     * maintainers may
     */
    public List<Category> categories(RepositoryName repository, boolean open) throws GitHubFailure {
        List<Category> categories = new ArrayList<>();
        Operation query = open ? OPEN_CATEGORIES : CATEGORIES;
        at(repository).pages(query, named(repository), "/repository/discussionCategories", data -> {
            data.at("/repository/discussionCategories/nodes")
                    .forEach(node -> categories.add(new Category(
                            node.path("name").asText(), node.path("slug").asText())));
            return false;
        });
        return categories;
    }

    private GraphQl at(RepositoryName repository) {
        return new GraphQl(wire, repository);
    }

    private String categoryId(RepositoryName repository, String name) throws GitHubFailure {
        List<String> others = new ArrayList<>();
        Predicate<JsonNode> called = node -> {
            others.add(node.path("name").asText());
            return new Category(node.path("name").asText(), node.path("slug").asText()).isCalled(name);
        };
        Map<String, Object> where = named(repository);
        Optional<JsonNode> found = at(repository).find(CATEGORIES, where, "/repository/discussionCategories", called);
        if (found.isPresent()) {
            return found.get().path("id").asText();
        }
        throw noCategory(repository, name, others);
    }

    private static NeedsPerson noCategory(RepositoryName repository, String name, List<String> others) {
        String way = others.isEmpty()
                ? "Discussions seem to be switched off there: switch them on under Settings → General → Features."
                : "It has " + String.join(", ", others)
                        + ". Create it under Discussions → Categories → New category, or put one"
                        + " of these into the configuration; the bot cannot create categories.";
        return new NeedsPerson(repository + " has no discussion category \"" + name + "\". " + way, "NO_CATEGORY");
    }

    private static Map<String, Object> named(RepositoryName repository) {
        return new HashMap<>(Map.of("owner", repository.owner(), "name", repository.name()));
    }

    private static Predicate<JsonNode> own(Mark mark) {
        return node -> node.path("viewerDidAuthor").asBoolean()
                && mark.in(node.path("body").asText());
    }

    /** A mutation may answer with null where its result should be, without an error. */
    private static JsonNode complete(JsonNode written, Operation operation) throws GitHubFailure {
        if (!written.hasNonNull("id") || !written.hasNonNull("url")) {
            throw operation
                    .question()
                    .broken("GitHub's answer lacks what was written (" + operation.question() + ")", null);
        }
        return written;
    }

    private static Discussion discussion(JsonNode node) {
        return new Discussion(
                node.path("number").asInt(),
                node.path("id").asText(),
                URI.create(node.path("url").asText()));
    }

    private static Comment comment(JsonNode node) {
        return new Comment(node.path("id").asText(), URI.create(node.path("url").asText()));
    }
}

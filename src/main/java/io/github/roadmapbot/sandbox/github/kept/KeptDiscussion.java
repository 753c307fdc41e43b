package io.github.roadmapbot.sandbox.github.kept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A discussion with its top-level comments. */
public final class KeptDiscussion implements Reactable {

    private final Birth birth;
    private final KeptRepository repository;
    private final int number;
    private final Account author;
    private final List<KeptReaction> reactions = new ArrayList<>();
    private final List<KeptComment> comments = new ArrayList<>();
    private final Set<String> upvoters = new HashSet<>();
    private KeptCategory category;
    private String title;
    private String body;
    private Instant updatedAt;
    private Optional<Instant> editedAt = Optional.empty();

    public KeptDiscussion(Birth birth, KeptCategory category, Account author, String title, String body) {
        this.birth = birth;
        this.repository = category.repository();
        this.number = repository.nextNumber();
        this.category = category;
        this.author = author;
        this.title = title;
        this.body = body;
        this.updatedAt = birth.at();
        // Who writes something has upvoted it from the start.
        upvoters.add(author.login());
    }

    @Override
    public Birth birth() {
        return birth;
    }

    @Override
    public List<KeptReaction> reactions() {
        return reactions;
    }

    public KeptRepository repository() {
        return repository;
    }

    public int number() {
        return number;
    }

    public Account author() {
        return author;
    }

    public KeptCategory category() {
        return category;
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public List<KeptComment> comments() {
        return comments;
    }

    public Set<String> upvoters() {
        return upvoters;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Optional<Instant> editedAt() {
        return editedAt;
    }

    public String url() {
        return repository.url() + "/discussions/" + number;
    }

    public void add(KeptComment comment) {
        comments.add(comment);
        updatedAt = comment.createdAt();
    }

    public void edit(String newTitle, String newBody, KeptCategory newCategory, Instant at) {
        if (!body.equals(newBody)) {
            editedAt = Optional.of(at);
        }
        title = newTitle;
        body = newBody;
        category = newCategory;
        updatedAt = at;
    }
}

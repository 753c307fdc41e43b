package io.github.roadmapbot.sandbox.github.kept;

/** A kind of issue, as an organisation names it; these are the ones that every organisation has at first. */
public enum IssueType {
    TASK(1, "Task", "A specific piece of work"),
    BUG(2, "Bug", "An unexpected problem or behavior"),
    FEATURE(3, "Feature", "A request, idea, or new functionality");

    private final long id;
    private final String title;
    private final String description;

    IssueType(long id, String title, String description) {
        this.id = id;
        this.title = title;
        this.description = description;
    }

    public long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }
}

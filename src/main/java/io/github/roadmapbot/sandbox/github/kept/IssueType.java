package io.github.roadmapbot.sandbox.github.kept;

/** A kind of issue, as an organisation names it; these are the ones that every organisation has at first. */
public enum IssueType {
    TASK("Task", "A specific piece of work"),
    BUG("Bug", "An unexpected problem or behavior"),
    FEATURE("Feature", "A request, idea, or new functionality");

    private final String title;
    private final String description;

    IssueType(String title, String description) {
        this.title = title;
        this.description = description;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }
}

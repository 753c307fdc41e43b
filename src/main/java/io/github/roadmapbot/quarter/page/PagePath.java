package io.github.roadmapbot.quarter.page;

import io.github.roadmapbot.feedback.Quarter;

/**
 * Where a page is in its repository; {@code {{file}}} stands for the quarter as file names have it, {@code 2027-q1}.
 */
public record PagePath(String template) {

    public static final PagePath INDEX = new PagePath("docs/roadmap/index.md");
    public static final PagePath ARCHIVE = new PagePath("docs/roadmap/{{file}}.md");

    private static final String FILE = "{{file}}";

    /** An {@link IllegalArgumentException} says what is wrong with it. */
    public PagePath {
        String path = template.replace(FILE, "2027-q1");
        if (!path.matches("[\\w .@+-]+(/[\\w .@+-]+)*\\.mdx?") || path.matches("(.*/)?( |\\.git/|\\.{1,2}/).*")) {
            throw new IllegalArgumentException(
                    "it has to be the path of a file within the repository that ends in .md or .mdx");
        }
    }

    /** Whether each quarter has a path of its own. */
    boolean isOwn() {
        return template.contains(FILE);
    }

    String of(Quarter quarter) {
        return template.replace(FILE, file(quarter));
    }

    /** The folder in which the page is, with a slash at its end; empty at the top. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    static String file(Quarter quarter) {
        return "%d-q%d".formatted(quarter.year(), quarter.number());
    }
}

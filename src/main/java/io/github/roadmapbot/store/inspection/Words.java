package io.github.roadmapbot.store.inspection;

/** What a driver said, in a form that fits into a sentence. */
final class Words {

    private Words() {}

    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip()
                .replaceAll("\\.+$", "");
    }
}

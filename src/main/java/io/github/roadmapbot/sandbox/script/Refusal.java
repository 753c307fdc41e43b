package io.github.roadmapbot.sandbox.script;

/** Somebody could not do what they wanted to; the message is what they were told. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String told;

    Refusal(String told) {
        super(told);
        this.told = told;
    }

    /** The words in which the person is turned away. */
    String told() {
        return told;
    }
}

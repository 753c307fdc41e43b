package io.github.roadmapbot;

/** Starts Roadmap Bot from the command line. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("Roadmap Bot");
    }
}

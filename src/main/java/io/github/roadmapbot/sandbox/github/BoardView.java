package io.github.roadmapbot.sandbox.github;

import java.net.URI;
import java.util.List;

/**
 * A view of a project board as a person sees it in the browser.
 *
 * @param titles of the cards that it shows
 */
public record BoardView(int number, String name, String layout, String filter, URI url, List<String> titles) {}

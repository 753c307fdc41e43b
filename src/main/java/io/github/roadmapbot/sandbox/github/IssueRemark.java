package io.github.roadmapbot.sandbox.github;

/**
 * A comment beneath an issue as a person sees it in the browser.
 *
 * @param author their login
 */
public record IssueRemark(long id, String author, String body) {}

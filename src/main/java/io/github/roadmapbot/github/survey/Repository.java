package io.github.roadmapbot.github.survey;

/**
 * A repository as it is for the token's account.
 *
 * @param push whether the account may write there
 */
public record Repository(
        String fullName, String url, boolean archived, boolean issues, boolean discussions, boolean push) {}

package io.github.roadmapbot.doctor.github;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.github.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a GitHub App may do somewhere, in the words of its settings. */
final class AppGrants {

    private AppGrants() {}

    /** That an owner has not granted what is needed. */
    static Finding missing(String about, String login, Place place, List<String> permissions, Set<Part> off) {
        String names = permissions.stream().map(AppGrants::name).collect(Collectors.joining(" and "));
        return new Finding.Wrong(
                about,
                "%s lacks the permission %s (write) at %s".formatted(login, names, place.owner()),
                "grant it in the App's settings → Permissions & events, and let an owner of %s accept it in that account's Settings → GitHub Apps"
                        .formatted(place.owner()),
                off);
    }

    private static String name(String permission) {
        return switch (permission) {
            case "issues" -> "Issues";
            case "discussions" -> "Discussions";
            case "organization_projects" -> "Projects";
            case "contents" -> "Contents";
            case "pull_requests" -> "Pull requests";
            default -> permission;
        };
    }
}

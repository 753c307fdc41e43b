package io.github.roadmapbot.github.answer;

import java.util.Locale;

/** What a person can do about a REST refusal that trying again does not mend. */
final class Advice {

    private Advice() {}

    static String on(Reply reply) {
        if (reply.question().byApp() && reply.status() == 403) {
            return forbiddenToApp(reply);
        }
        return switch (reply.status()) {
            case 401 -> "GitHub does not accept the token any more: start the bot with a new one, then try again";
            case 403 -> forbidden(reply);
            case 404 ->
                reply.question().byApp()
                        ? "GitHub knows no such thing, or the App may not see it: check the configured name, and that the"
                                + " App's installation was given access to it"
                        : "GitHub knows no such thing, or the token may not see it: check the configured name, and that"
                                + " the token was given access to it";
            case 410 -> "The repository has issues switched off: switch them on under Settings → General → Features";
            case 422 -> "GitHub refused what was sent: change what it names below, then try again";
            default ->
                reply.status() < 400
                        ? "The repository has moved: put its new name into the configuration"
                        : "GitHub refused with status " + reply.status();
        };
    }

    private static String forbidden(Reply reply) {
        String organisation = reply.header("X-GitHub-SSO")
                .map(sso -> "The organisation wants the token authorised for single sign-on: open " + address(sso))
                .orElse("");
        if (!organisation.isEmpty()) {
            return organisation;
        }
        String missing = reply.header("X-Accepted-GitHub-Permissions")
                .or(() -> reply.header("X-Accepted-OAuth-Scopes").filter(scopes -> !scopes.isBlank()))
                .map(permissions -> "the permission " + permissions)
                .orElse("the permission it lacks");
        return "The token may not do this: give it " + missing + " and try again";
    }

    private static String forbiddenToApp(Reply reply) {
        if (reply.body().contains("suspended")) {
            return "The installation of the GitHub App is suspended: an owner of "
                    + reply.question().owner() + " unsuspends it under Settings → GitHub Apps, then try again";
        }
        return reply.header("X-Accepted-GitHub-Permissions")
                .map(permissions -> permissions.split("[;,]", -1)[0].strip())
                .filter(permission -> permission.contains("="))
                .map(permission -> grant(permission.split("=", -1)[0], reply.question()))
                .orElse("The GitHub App may not do this: give it the permission it lacks, then try again");
    }

    /** What has to be clicked for an App's permission, by the name that it has in GitHub's interface. */
    static String grant(String permission, Question question) {
        boolean ofOrganisation = permission.startsWith("organization_");
        String name = permission.replace("organization_", "").replace('_', ' ');
        return ("The GitHub App lacks the permission %s%s: Read and write (%s permissions). Grant it in the App's settings"
                        + " under Permissions & events, let an owner of %s accept it, then try again")
                .formatted(
                        name.substring(0, 1).toUpperCase(Locale.ROOT),
                        name.substring(1),
                        ofOrganisation ? "Organization" : "Repository",
                        question.owner());
    }

    private static String address(String sso) {
        int url = sso.indexOf("url=");
        return url < 0 ? "the token's settings" : sso.substring(url + "url=".length());
    }
}

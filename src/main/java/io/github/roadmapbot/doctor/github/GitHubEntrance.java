package io.github.roadmapbot.doctor.github;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.survey.Account;
import io.github.roadmapbot.github.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at what lets the bot into GitHub: its token, and what that is for. */
public final class GitHubEntrance {

    /**
     * What was found.
     *
     * @param account whom the token stands for; empty if it does not work, so that nothing else can be asked
     * @param boards whether the token is for boards, as far as GitHub says
     */
    public record Seen(List<Finding> findings, Optional<Account> account, boolean boards) {}

    private static final Set<Part> REPOSITORY = Set.of(Part.ISSUES, Part.DISCUSSION);
    private static final Set<Part> ALL = Set.of(Part.ISSUES, Part.DISCUSSION, Part.BOARD);
    private static final String CLASSIC = "tick %s at %s/settings/tokens → the token, and save";

    private final Survey gitHub;

    public GitHubEntrance(Survey gitHub) {
        this.gitHub = gitHub;
    }

    /** Tries the token. */
    public Seen look() {
        List<Finding> findings = new ArrayList<>();
        Optional<Account> account = token(findings);
        boolean boards = account.isPresent() && scopes(account.get(), findings);
        if (account.isEmpty()) {
            findings.add(new Finding.NotTried("token's scopes", "The token has to work first"));
        }
        return new Seen(List.copyOf(findings), account, boards);
    }

    private Optional<Account> token(List<Finding> findings) {
        try {
            Account account = gitHub.account();
            findings.add(
                    account.app()
                            ? new Finding.Ok("GitHub App", "it is " + account.login())
                            : new Finding.Ok("token", "the account " + account.login()));
            return Optional.of(account);
        } catch (NeedsPerson e) {
            findings.add(refused(e));
        } catch (GitHubFailure e) {
            findings.add(
                    e.getCause() == null
                            ? later(e)
                            : new Finding.Wrong(
                                    "token",
                                    "No answer came. " + e.getMessage(),
                                    "check this machine's way to the internet, and github.apiUrl if it is set"));
        }
        return Optional.empty();
    }

    /** GitHub was reached, and asks for patience or has troubles of its own. */
    private static Finding later(GitHubFailure e) {
        return new Finding.NotTried("token", "It will pass by itself. " + e.getMessage(), ALL);
    }

    private Finding refused(NeedsPerson e) {
        if (e.because("BAD_KEY")) {
            return new Finding.Wrong(
                    "GitHub App",
                    "GitHub does not know the App by its key",
                    "check that GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY belong to one App; a new key is made at %s/settings/apps → the App → Private keys"
                            .formatted(gitHub.site()),
                    ALL);
        }
        return e.because("HTTP_401")
                ? new Finding.Wrong(
                        "token",
                        "GitHub does not accept the token in GITHUB_TOKEN: it is mistyped, expired or was revoked",
                        "make a new one at %s/settings/tokens with the bot's account, put it into GITHUB_TOKEN and start the bot again"
                                .formatted(gitHub.site()),
                        ALL)
                : new Finding.Wrong("token", e.getMessage(), "see %s/settings/tokens".formatted(gitHub.site()), ALL);
    }

    /** Whether boards can be tried. */
    private boolean scopes(Account account, List<Finding> findings) {
        if (account.app()) {
            return true; // what it may do is up to each place's owner
        }
        if (account.scopes().isEmpty()) {
            findings.add(new Finding.NotTried(
                    "token's permissions",
                    "GitHub names them only when one is missing. Needed are Issues and Discussions (write) for the repository"
                            + " and Projects (write) for the organisation"));
            return true;
        }
        Set<String> scopes = account.scopes().get();
        boolean repositories = scopes.contains("repo") || scopes.contains("public_repo");
        boolean boards = scopes.contains("project");
        if (!repositories) {
            findings.add(missing("repo", "open issues or discussions", REPOSITORY));
        }
        if (!boards) {
            findings.add(missing("project", "put anything on the board", Set.of(Part.BOARD)));
        }
        if (repositories && boards) {
            findings.add(new Finding.Ok("token's scopes", "all that are needed"));
        }
        return boards;
    }

    private Finding missing(String scope, String what, Set<Part> off) {
        return new Finding.Wrong(
                "token's scopes",
                "The token lacks the scope %s, so it cannot %s".formatted(scope, what),
                CLASSIC.formatted(scope, gitHub.site()),
                off);
    }
}

package io.github.roadmapbot.doctor.github;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.survey.Repository;
import io.github.roadmapbot.github.survey.Survey;
import io.github.roadmapbot.quarter.page.PagePlace;
import java.util.List;
import java.util.Set;

/** Looks whether the pages of quarters can be proposed where they are to be. */
public final class PageCheck {

    private static final String ABOUT = "page";

    private final Survey gitHub;
    private final String login;

    /**
     * Takes the login of the token's account.
     */
    public PageCheck(Survey gitHub, String login) {
        this.gitHub = gitHub;
        this.login = login;
    }

    public Finding look(PagePlace place) {
        try {
            return look(place, gitHub.repository(place.repository()));
        } catch (NeedsPerson e) {
            return e.because("HTTP_404") || e.because("NOT_INSTALLED") ? unseen(place.repository()) : refused(place, e);
        } catch (GitHubFailure e) {
            return new Finding.NotTried(ABOUT, e.getMessage());
        }
    }

    private Finding look(PagePlace place, Repository repository) throws GitHubFailure {
        if (repository.archived()) {
            return new Finding.Wrong(
                    ABOUT,
                    "%s is archived, so no page can be proposed there".formatted(repository.fullName()),
                    "unarchive it at %s/settings → Danger Zone, or put another one into page.repository"
                            .formatted(repository.url()));
        }
        if (login.endsWith("[bot]")) {
            List<String> missing = gitHub.notGranted(place.repository(), List.of("contents", "pull_requests"));
            if (!missing.isEmpty()) {
                return AppGrants.missing(ABOUT, login, place.repository(), missing, Set.of());
            }
        } else if (!repository.push()) {
            return new Finding.Wrong(
                    ABOUT,
                    "%s may only read %s, so it can propose no page there".formatted(login, repository.fullName()),
                    "give %s the role Write at %s/settings/access".formatted(login, repository.url()));
        }
        return gitHub.hasBranch(place.repository(), place.branch())
                ? new Finding.Ok(ABOUT, "proposed for %s of %s".formatted(place.branch(), repository.fullName()))
                : new Finding.Wrong(
                        ABOUT,
                        "%s has no branch %s".formatted(repository.fullName(), place.branch()),
                        "correct page.branch; the branches are at %s/branches".formatted(repository.url()));
    }

    private Finding unseen(RepositoryName name) {
        return new Finding.Wrong(
                ABOUT,
                "There is no repository %s, or %s may not see it".formatted(name, login),
                "correct page.repository, or give %s access at %s/%s/settings/access"
                        .formatted(login, gitHub.site(), name));
    }

    private Finding refused(PagePlace place, NeedsPerson e) {
        return new Finding.Wrong(
                ABOUT,
                e.getMessage(),
                "see page.repository, and %s/%s/settings/access".formatted(gitHub.site(), place.repository()));
    }
}

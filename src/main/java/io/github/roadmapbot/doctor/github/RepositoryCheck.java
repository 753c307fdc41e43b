package io.github.roadmapbot.doctor.github;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.issue.Label;
import io.github.roadmapbot.github.survey.Repository;
import io.github.roadmapbot.github.survey.Survey;
import io.github.roadmapbot.publish.PublishSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at a roadmap's repository: whether issues can be opened there, with their labels. */
public final class RepositoryCheck {

    /**
     * What was found.
     *
     * @param repository empty if nothing can be done in it
     */
    public record Seen(List<Finding> findings, Optional<Repository> repository) {}

    private static final String ABOUT = "repository";
    private static final Set<Part> ALL = Set.of(Part.ISSUES, Part.DISCUSSION);

    private final Survey gitHub;
    private final String login;

    /**
     * Takes the login of the token's account.
     */
    public RepositoryCheck(Survey gitHub, String login) {
        this.gitHub = gitHub;
        this.login = login;
    }

    /** The repository, the account's rights in it, its issues and labels. */
    public Seen look(Roadmap roadmap, PublishSettings settings) {
        try {
            Repository repository = gitHub.repository(settings.repository());
            return repository.archived() ? archived(repository) : inUse(repository, roadmap, settings);
        } catch (NeedsPerson e) {
            return closed(refused(settings.repository(), e));
        } catch (GitHubFailure e) {
            return closed(new Finding.NotTried(ABOUT, e.getMessage(), ALL));
        }
    }

    private static Seen closed(Finding finding) {
        return new Seen(List.of(finding), Optional.empty());
    }

    private Finding refused(RepositoryName name, NeedsPerson e) {
        if (e.because("NOT_INSTALLED")) {
            return new Finding.Wrong(
                    ABOUT,
                    "The GitHub App is not installed at %s".formatted(name),
                    "an owner of %s installs it from the App's page → Install App, with access to %s"
                            .formatted(name.owner(), name.name()),
                    ALL);
        }
        if (e.because("HTTP_404")) {
            return new Finding.Wrong(
                    ABOUT,
                    "There is no repository %s, or %s may not see it".formatted(name, login),
                    "correct github.repository, or give %s access at %s/%s/settings/access"
                            .formatted(login, gitHub.site(), name),
                    ALL);
        }
        if (e.because("MOVED")) {
            return new Finding.Wrong(
                    ABOUT,
                    "The repository %s has moved".formatted(name),
                    "put its new name into github.repository (%s/%s leads there)".formatted(gitHub.site(), name),
                    ALL);
        }
        return new Finding.Wrong(
                ABOUT, e.getMessage(), "see %s/%s/settings/access".formatted(gitHub.site(), name), ALL);
    }

    private static Seen archived(Repository repository) {
        return closed(new Finding.Wrong(
                ABOUT,
                "%s is archived, so nothing can be written there".formatted(repository.fullName()),
                "unarchive it at %s/settings → Danger Zone, or put another one into github.repository"
                        .formatted(repository.url()),
                ALL));
    }

    private Seen inUse(Repository repository, Roadmap roadmap, PublishSettings settings) throws GitHubFailure {
        List<Finding> findings = new ArrayList<>();
        boolean app = login.endsWith("[bot]");
        Finding rights = app ? grants(settings.repository()) : rights(repository);
        findings.add(rights);
        findings.add(issues(repository));
        if (rights instanceof Finding.Ok) {
            findings.add(labels(roadmap, settings));
        }
        return new Seen(List.copyOf(findings), Optional.of(repository));
    }

    /** What an App may do is not a role in the repository, but what its owner accepted. */
    private Finding grants(RepositoryName name) throws GitHubFailure {
        List<String> missing = gitHub.notGranted(name, List.of("issues"));
        return missing.isEmpty()
                ? new Finding.Ok(ABOUT, "%s, where %s may write issues".formatted(name, login))
                : AppGrants.missing(ABOUT, login, name, missing, Set.of(Part.ISSUES));
    }

    private Finding rights(Repository repository) {
        return repository.push()
                ? new Finding.Ok(ABOUT, "%s, where %s may write".formatted(repository.fullName(), login))
                : new Finding.Wrong(
                        ABOUT,
                        "%s may only read %s, so GitHub would leave the labels off"
                                .formatted(login, repository.fullName()),
                        "give %s the role Write at %s/settings/access".formatted(login, repository.url()));
    }

    private static Finding issues(Repository repository) {
        return repository.issues()
                ? new Finding.Ok("issues", "switched on")
                : new Finding.Wrong(
                        "issues",
                        "%s has issues switched off".formatted(repository.fullName()),
                        "tick Issues at %s/settings → Features".formatted(repository.url()),
                        Set.of(Part.ISSUES));
    }

    private Finding labels(Roadmap roadmap, PublishSettings settings) throws GitHubFailure {
        List<Label> wanted = new ArrayList<>();
        wanted.add(label(settings.roadmapLabel()));
        roadmap.categories().stream()
                .map(Category::label)
                .map(RepositoryCheck::label)
                .forEach(wanted::add);
        wanted.add(label(settings.goodFirstIssueLabel()));
        List<Label> missing = gitHub.missing(settings.repository(), wanted);
        return new Finding.Ok(
                "labels",
                missing.isEmpty()
                        ? "all there"
                        : "%s will be created when first needed"
                                .formatted(missing.stream().map(Label::name).collect(Collectors.joining(", "))));
    }

    private static Label label(String name) {
        return new Label(name, "ededed", "");
    }
}

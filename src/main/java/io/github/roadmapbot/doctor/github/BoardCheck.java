package io.github.roadmapbot.doctor.github;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.feedback.Category;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.board.BoardLayout;
import io.github.roadmapbot.github.board.MissingBoard;
import io.github.roadmapbot.github.survey.Survey;
import io.github.roadmapbot.publish.PublishSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks whether issues can be put on a roadmap's board, with stage, category and quarter. */
public final class BoardCheck {

    private static final String ABOUT = "board";
    private static final Set<Part> OFF = Set.of(Part.BOARD);

    private final Survey gitHub;
    private final String login;
    private final Clock clock;

    /**
     * Takes the login of the token's account, and the calendar's clock.
     */
    public BoardCheck(Survey gitHub, String login, Clock clock) {
        this.gitHub = gitHub;
        this.login = login;
        this.clock = clock;
    }

    /** The board, and on one that can be written to its three fields and their options. */
    public List<Finding> look(Roadmap roadmap, PublishSettings settings) {
        try {
            List<String> missing = gitHub.notGranted(settings.board(), List.of("organization_projects"));
            if (!missing.isEmpty()) {
                return List.of(AppGrants.missing(ABOUT, login, settings.board(), missing, OFF));
            }
            BoardLayout board = gitHub.board(settings.board());
            return board.closed() || !board.writable() ? List.of(unusable(board)) : fields(board, roadmap, settings);
        } catch (NeedsPerson e) {
            return List.of(e.because("NOT_INSTALLED") ? notInstalled(settings) : refused(settings.board(), e));
        } catch (GitHubFailure e) {
            return List.of(new Finding.NotTried(ABOUT, e.getMessage(), OFF));
        }
    }

    /** Where the repository has the same owner, its own line says it. */
    private static Finding notInstalled(PublishSettings settings) {
        String owner = settings.board().owner();
        return settings.repository().owner().equalsIgnoreCase(owner)
                ? new Finding.NotTried(ABOUT, "The GitHub App has to be installed at %s first".formatted(owner), OFF)
                : new Finding.Wrong(
                        ABOUT,
                        "The GitHub App is not installed at %s, which has the board".formatted(owner),
                        "an owner of %s installs it from the App's page → Install App".formatted(owner),
                        OFF);
    }

    private Finding unusable(BoardLayout board) {
        if (board.closed()) {
            return new Finding.Wrong(
                    ABOUT,
                    "The %s is closed".formatted(board.name()),
                    "open %s and click Re-open project at its end".formatted(board.settings()),
                    OFF);
        }
        return new Finding.Wrong(
                ABOUT,
                "%s may not change the %s".formatted(login, board.name()),
                "give %s the role Write at %s/access".formatted(login, board.settings()),
                OFF);
    }

    private Finding refused(BoardName board, NeedsPerson e) {
        if (e.because("NO_BOARD") || (e.because("FORBIDDEN") && board.ownedByUser())) {
            return missing(board);
        }
        return new Finding.Wrong(
                ABOUT, e.getMessage(), "see %s/%s/settings/access".formatted(gitHub.site(), board.path()), OFF);
    }

    private Finding missing(BoardName board) {
        try {
            MissingBoard missing = gitHub.missing(board);
            return new Finding.Wrong(ABOUT, missing.what(), missing.mend(), OFF);
        } catch (GitHubFailure e) {
            return new Finding.NotTried(ABOUT, e.getMessage(), OFF);
        }
    }

    private List<Finding> fields(BoardLayout board, Roadmap roadmap, PublishSettings settings) {
        PublishSettings.Fields names = settings.fields();
        List<String> categories =
                roadmap.categories().stream().map(Category::name).toList();
        FieldLook look = new FieldLook(board, settings.upkeep().addQuarters());
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding.Ok(ABOUT, "%s, which %s may change".formatted(board.name(), login)));
        findings.add(look.at("stage", names.stage(), List.of(settings.stage()), OFF));
        findings.add(look.at("category", names.category(), categories, Set.of()));
        new MeaningLook(board, settings.upkeep().addQuarters())
                .at(names.category(), roadmap.categories())
                .ifPresent(findings::add);
        Quarter planned = roadmap.calendar().planned(clock);
        findings.add(look.quarter(names.quarter(), planned));
        return look.withNext(findings, names.quarter(), planned.next());
    }
}

package io.github.roadmapbot.export;

import static io.github.roadmapbot.slack.Mrkdwn.escape;

import io.github.roadmapbot.card.post.SendFiles;
import io.github.roadmapbot.export.Exporter.Files;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Verdict;
import io.github.roadmapbot.slack.SlackWeb.TextFile;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.text.Unnamed;
import java.util.List;
import java.util.Optional;

/** Sends somebody a roadmap in files; who gets everything is asked when it is sent, not when it was asked for. */
public final class SendExport implements StepRunner {

    private static final String IN_VAIN =
            "I could not send you the files of the roadmap. Please try `/roadmap export` again"
                    + " later, or ask whoever runs the bot: its log says why.";

    private static final String INCOMPLETE =
            " GitHub did not say of everything whether it is public, so I left that out and something is missing:"
                    + " please try `/roadmap export` again in a while.";

    private final Roadmaps roadmaps;
    private final Authority authority;
    private final Exporter exporter;
    private final PublicRepositories repositories;
    private final SendFiles files;

    public SendExport(
            Roadmaps roadmaps,
            Authority authority,
            Exporter exporter,
            PublicRepositories repositories,
            SendFiles files) {
        this.roadmaps = roadmaps;
        this.authority = authority;
        this.exporter = exporter;
        this.repositories = repositories;
        this.files = files;
    }

    @Override
    public Outcome run(Step step) {
        Optional<Roadmap> roadmap = roadmaps.of(step.detail());
        if (roadmap.isEmpty() || Unnamed.is(step.subject())) {
            return Outcome.DONE; // it is not configured any more, or they were forgotten meanwhile
        }
        Verdict verdict = authority.mayDecide(roadmap.get(), step.subject());
        if (verdict instanceof Verdict.Undetermined) {
            return files.soon(step, "Slack did not say who the maintainers are", IN_VAIN);
        }
        boolean everything = verdict instanceof Verdict.Allowed;
        PublicRepositories.Answers answers = repositories.asked();
        Files made = everything ? exporter.everything(roadmap.get()) : exporter.publicPart(roadmap.get(), answers);
        String words = words(roadmap.get(), everything) + (answers.lack() ? INCOMPLETE : "");
        return files.send(step, words, named(roadmap.get(), made), IN_VAIN);
    }

    private static String words(Roadmap roadmap, boolean everything) {
        String what = everything
                ? "everything I keep about it, also what is not public: please keep it among maintainers"
                : "what is public on GitHub, without anybody's name";
        return "The roadmap of %s: %s. What each field means stands in docs/export.md of Roadmap Bot."
                .formatted(escape(roadmap.project()), what);
    }

    private static List<TextFile> named(Roadmap roadmap, Files made) {
        return List.of(
                new TextFile("roadmap-%s.json".formatted(roadmap.key()), made.json()),
                new TextFile("decisions.md", made.decisions()),
                new TextFile("goals.md", made.goals()));
    }
}

package io.github.roadmapbot.doctor;

import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.doctor.github.GitHubEntrance;
import io.github.roadmapbot.doctor.github.WebhookCheck;
import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.doctor.report.Report;
import io.github.roadmapbot.doctor.report.Section;
import io.github.roadmapbot.doctor.slack.SlackEntrance;
import io.github.roadmapbot.github.survey.Account;
import io.github.roadmapbot.github.survey.Survey;
import io.github.roadmapbot.github.wire.Wire;
import io.github.roadmapbot.slack.SlackPace;
import io.github.roadmapbot.slack.SlackProbe;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything the bot rests on, thing by thing, without changing anything anywhere. */
public final class Doctor implements AutoCloseable {

    private final Settings settings;
    private final Clock calendar;
    private final Clock machine;
    private final SlackProbe slack;
    private final Survey gitHub;

    /**
     * Asks nothing yet.
     *
     * @param gitHub what every request to GitHub goes through, also of a bot that is at work
     * @param calendar says which quarter is planned
     * @param machine this machine's own clock, which is compared with others
     */
    public Doctor(Settings settings, Wire gitHub, Clock calendar, Clock machine) {
        this.settings = settings;
        this.calendar = calendar;
        this.machine = machine;
        this.slack =
                new SlackProbe(settings.slack(), new SlackPace(settings.limits().slackShare(), calendar));
        this.gitHub = new Survey(gitHub, calendar);
    }

    /** Everything. */
    public Report examine() {
        List<Section> sections = new ArrayList<>(look(true, true));
        List<Finding> own = new ArrayList<>();
        own.add(new StoreCheck(settings.store()).look());
        own.addAll(new ModelCheck(settings.similar()).look());
        sections.add(2, Section.shared("Store", own));
        return new Report(sections);
    }

    /** What a bot cannot know that has just opened its store and its socket. */
    public Report look() {
        return new Report(look(false, true));
    }

    /** What a running bot has to know of. */
    public Report lookAgain() {
        return new Report(look(false, false));
    }

    private List<Section> look(boolean socket, boolean people) {
        ClockCheck clock = new ClockCheck(machine);
        SlackEntrance.Seen inSlack = new SlackEntrance(slack).look(socket);
        inSlack.bot().flatMap(SlackProbe.Identity::at).ifPresent(at -> clock.compare("Slack", at));
        GitHubEntrance.Seen onGitHub = new GitHubEntrance(gitHub).look();
        onGitHub.account().flatMap(Account::at).ifPresent(at -> clock.compare("GitHub", at));

        List<Section> sections = new ArrayList<>();
        sections.add(Section.shared("Slack", inSlack.findings()));
        List<Finding> gitHubs = new ArrayList<>(onGitHub.findings());
        gitHubs.addAll(new WebhookCheck(settings).look());
        sections.add(Section.shared("GitHub", gitHubs));
        sections.add(Section.shared("This machine", List.of(clock.look())));
        RoadmapCheck roadmaps = new RoadmapCheck(settings, slack, gitHub, calendar, people);
        settings.roadmaps().all().forEach(roadmap -> sections.add(roadmaps.look(roadmap, inSlack, onGitHub)));
        return sections;
    }

    @Override
    public void close() throws IOException {
        slack.close();
    }
}

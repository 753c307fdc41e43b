package io.github.roadmapbot.doctor;

import io.github.roadmapbot.config.Settings;
import io.github.roadmapbot.doctor.github.BoardCheck;
import io.github.roadmapbot.doctor.github.DiscussionCheck;
import io.github.roadmapbot.doctor.github.GitHubEntrance;
import io.github.roadmapbot.doctor.github.PageCheck;
import io.github.roadmapbot.doctor.github.RepositoryCheck;
import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.doctor.report.Section;
import io.github.roadmapbot.doctor.slack.ChannelCheck;
import io.github.roadmapbot.doctor.slack.EmojiCheck;
import io.github.roadmapbot.doctor.slack.PeopleCheck;
import io.github.roadmapbot.doctor.slack.SlackEntrance;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.survey.Survey;
import io.github.roadmapbot.people.Roles;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.slack.SlackProbe;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Looks at what one roadmap rests on; what cannot be asked because a token does not work is not told as a second mistake. */
final class RoadmapCheck {

    private final Settings settings;
    private final SlackProbe slack;
    private final Survey gitHub;
    private final Clock calendar;
    private final boolean people;

    /**
     * Takes what it asks.
     *
     * @param people whether people and emojis are looked at, too
     */
    RoadmapCheck(Settings settings, SlackProbe slack, Survey gitHub, Clock calendar, boolean people) {
        this.settings = settings;
        this.slack = slack;
        this.gitHub = gitHub;
        this.calendar = calendar;
        this.people = people;
    }

    Section look(Roadmap roadmap, SlackEntrance.Seen inSlack, GitHubEntrance.Seen onGitHub) {
        List<Finding> findings = new ArrayList<>();
        if (inSlack.bot().isPresent()) {
            findings.addAll(inSlack(roadmap, inSlack.bot().get().name()));
        } else {
            findings.add(new Finding.NotTried(
                    "channels, people",
                    "The bot token has to work first",
                    Set.of(Part.FEEDBACK_CHANNEL, Part.MAINTAINERS_CHANNEL)));
        }
        if (onGitHub.account().isPresent()) {
            findings.addAll(onGitHub(roadmap, onGitHub.account().get().login(), onGitHub.boards()));
        } else {
            findings.add(new Finding.NotTried(
                    "repository, board",
                    "The GitHub token has to work first",
                    Set.of(Part.ISSUES, Part.BOARD, Part.DISCUSSION)));
        }
        return new Section(
                "Roadmap %s (%s)".formatted(roadmap.key(), roadmap.project()), Optional.of(roadmap.key()), findings);
    }

    private List<Finding> inSlack(Roadmap roadmap, String bot) {
        List<Finding> channels = new ChannelCheck(slack, bot).look(roadmap);
        if (!people) {
            return channels;
        }
        List<Finding> others = new ChannelCheck(slack, bot).others(roadmap);
        Set<String> unusable = new HashSet<>();
        if (!usable(channels.get(0))) {
            unusable.add(roadmap.feedbackChannel());
        }
        if (!usable(channels.get(1))) {
            unusable.add(roadmap.maintainersChannel());
        }
        List<Finding> findings = new ArrayList<>(channels);
        findings.addAll(others);
        Roles roles = Objects.requireNonNull(settings.roles().get(roadmap.key()));
        findings.addAll(new PeopleCheck(slack).look(roles, unusable));
        findings.add(new EmojiCheck(slack).look(roadmap));
        return findings;
    }

    private static boolean usable(Finding channel) {
        return channel instanceof Finding.Ok || channel instanceof Finding.Advice;
    }

    /** What is wrong with one of several repositories stops nothing but its own issues. */
    private List<Finding> others(Roadmap roadmap, PublishSettings places, String login) {
        return roadmap.repositories().stream()
                .map(RepositoryName::parse)
                .filter(each -> !each.equals(places.repository()))
                .flatMap(each -> new RepositoryCheck(gitHub, login).look(roadmap, places.in(each)).findings().stream())
                .map(finding -> finding instanceof Finding.Wrong wrong
                        ? new Finding.Wrong(wrong.about(), wrong.what(), wrong.mend(), Set.of())
                        : finding)
                .toList();
    }

    private List<Finding> onGitHub(Roadmap roadmap, String login, boolean boards) {
        PublishSettings places = Objects.requireNonNull(settings.publish().get(roadmap.key()));
        RepositoryCheck.Seen repository = new RepositoryCheck(gitHub, login).look(roadmap, places);
        List<Finding> findings = new ArrayList<>(repository.findings());
        findings.addAll(others(roadmap, places, login));
        findings.add(repository
                .repository()
                .map(found -> new DiscussionCheck(gitHub, login).look(found, places))
                .orElseGet(() -> new Finding.NotTried("discussions", "The repository has to work first")));
        Optional.ofNullable(settings.pages().get(roadmap.key()))
                .map(new PageCheck(gitHub, login)::look)
                .ifPresent(findings::add);
        if (boards) {
            findings.addAll(new BoardCheck(gitHub, login, calendar).look(roadmap, places));
        } else {
            findings.add(new Finding.NotTried("board", "The token needs the scope project first"));
        }
        return findings;
    }
}

package io.github.roadmapbot.card.wording;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;
import static io.github.roadmapbot.slack.Mrkdwn.user;

import io.github.roadmapbot.feedback.Account;
import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Source;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Voting.Tally;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.StepStatus;
import io.github.roadmapbot.text.VisibleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What all cards say in the same words. */
public final class Phrases {

    private Phrases() {}

    /** {@code *R-42 Dark mode*}, ready for Slack's markup. */
    public static String name(Suggestion suggestion) {
        return "*%s* %s".formatted(suggestion.id(), escape(VisibleText.isolated(suggestion.title())));
    }

    /** Whose it is, who brought it and from where; nobody is led to a place that not everybody can read. */
    public static List<String> origin(Suggestion suggestion) {
        List<String> origin = new ArrayList<>(List.of("by " + proposer(suggestion)));
        if (suggestion.isRecordedForAnother()) {
            origin.add("recorded by " + user(suggestion.recorder()));
        }
        suggestion
                .source()
                .filter(Source::isShowable)
                .ifPresent(source -> origin.add(link(source.permalink(), "where it was said")));
        suggestion.elsewhere().place().ifPresent(place -> origin.add(link(place.toString(), "on GitHub")));
        return origin;
    }

    /** Whose it is. Somebody of the workspace is mentioned; somebody on GitHub is linked to, and hears nothing of it. */
    public static String proposer(Suggestion suggestion) {
        return suggestion.elsewhere().proposer().map(Phrases::account).orElseGet(() -> user(suggestion.proposer()));
    }

    private static String account(Account account) {
        return account.page()
                .map(page -> link(page.toString(), account.login()))
                .orElseGet(() -> escape(account.login()));
    }

    public static String votes(int votes) {
        return votes == 1 ? "1 vote" : votes + " votes";
    }

    /** Slack's votes, and GitHub's beside them if it has any. */
    public static String tally(Tally tally) {
        String inSlack = "*%s*".formatted(votes(tally.inSlack()));
        return tally.onGitHub() == 0 ? inSlack : inSlack + " in Slack  ·  " + onGitHub(tally);
    }

    /** The same within a sentence. */
    public static String inWords(Tally tally) {
        String inSlack = votes(tally.inSlack());
        return tally.onGitHub() == 0 ? inSlack : inSlack + " in Slack and " + onGitHub(tally);
    }

    private static String onGitHub(Tally tally) {
        String both = tally.inBoth() == 0 ? "" : " (%d of them voted here, too)".formatted(tally.inBoth());
        return "%d on GitHub%s".formatted(tally.onGitHub(), both);
    }

    /** What the proposer said about the wish beside its words. */
    public static List<String> remarks(Wish wish) {
        List<String> remarks = new ArrayList<>();
        if (wish.goodFirstIssue()) {
            remarks.add("good first issue");
        }
        if (wish.volunteer()) {
            remarks.add("proposer could do it");
        }
        if (!wish.fitsInQuarter()) {
            remarks.add(":warning: needs more than a quarter");
        }
        return remarks;
    }

    /** Where it stands, in one line, with who decided it. */
    public static String state(CardFacts facts) {
        State state = facts.suggestion().state();
        if (state instanceof State.Approved approved && lacksIssue(facts)) {
            return ":heavy_multiplication_x: Approved by %s for %s, but not brought to GitHub"
                    .formatted(user(approved.decision().by()), approved.quarter());
        }
        if (state instanceof State.Approved approved) {
            String links = links(facts);
            return ":hourglass_flowing_sand: Approved by %s for %s, on its way to GitHub%s"
                    .formatted(user(approved.decision().by()), approved.quarter(), links.isEmpty() ? "" : ": " + links);
        }
        if (state instanceof State.OnGitHub known) {
            return OnGitHub.phrase(facts, known);
        }
        if (state instanceof State.Declined declined) {
            return ":no_entry: Declined by %s: %s"
                    .formatted(
                            user(declined.decision().by()),
                            escape(VisibleText.isolated(declined.decision().reason())));
        }
        if (state instanceof State.Withdrawn) {
            Suggestion suggestion = facts.suggestion();
            if (suggestion.elsewhere().proposer().isPresent()) {
                return ":leftwards_arrow_with_hook: Taken off: its comment is not shown on GitHub any more";
            }
            return suggestion.isRecordedForAnother()
                    ? ":leftwards_arrow_with_hook: Withdrawn"
                    : ":leftwards_arrow_with_hook: Withdrawn by %s".formatted(user(suggestion.proposer()));
        }
        return Detour.phrase(facts).orElse(":speech_balloon: Open for votes");
    }

    /** The other suggestions that it has to do with; empty if it stands alone. */
    public static Optional<String> ties(CardFacts facts) {
        List<String> ties = new ArrayList<>();
        facts.ties()
                .partOf()
                .ifPresent(
                        whole -> ties.add((facts.ties().sharesVotes() ? "A step of %s, with its votes" : "Part of %s")
                                .formatted(linked(facts, whole))));
        if (!facts.ties().duplicates().isEmpty()) {
            ties.add("With the votes for " + linked(facts, facts.ties().duplicates()));
        }
        return ties.isEmpty() ? Optional.empty() : Optional.of(String.join("  ·  ", ties));
    }

    /** Who approved it already, while others are needed. */
    public static Optional<String> approvals(CardFacts facts) {
        List<String> people =
                facts.ties().approvedBy().stream().map(Mrkdwn::user).toList();
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(":ballot_box_with_check: Approved by %s. Another maintainer has to approve it, too."
                        .formatted(String.join(", ", people)));
    }

    public static String linked(CardFacts facts, List<SuggestionId> ids) {
        return ids.stream().map(id -> linked(facts, id)).collect(Collectors.joining(", "));
    }

    public static String linked(CardFacts facts, SuggestionId id) {
        String address = facts.addresses().get(id);
        return address == null ? id.toString() : link(address, id.toString());
    }

    /** A day, in the reader's own zone. */
    public static String day(Instant at) {
        return "<!date^%d^{date_short_pretty}|%s>".formatted(at.getEpochSecond(), at);
    }

    /** A time in the reader's own zone. */
    public static String time(Instant at) {
        return "<!date^%d^{date_short_pretty} at {time}|at %s>".formatted(at.getEpochSecond(), at);
    }

    /** Links to everything on GitHub that is there. */
    public static String links(CardFacts facts) {
        List<String> links = new ArrayList<>();
        facts.publication()
                .issue()
                .ifPresent(issue ->
                        links.add(link(issue.url().toString(), "%s#%d".formatted(issue.repository(), issue.number()))));
        facts.publication()
                .boardItem()
                .filter(item -> OnGitHub.isOnBoard(facts))
                .ifPresent(item -> links.add(link(item.board().toString(), "board")));
        facts.publication()
                .comment()
                .ifPresent(comment -> links.add(link(comment.url().toString(), "discussion")));
        return String.join(" · ", links);
    }

    /** What did not work, in words for maintainers; empty if all is well. */
    public static String troubles(CardFacts facts) {
        return facts.troubles().stream().map(Phrases::trouble).collect(Collectors.joining("\n"));
    }

    /** What a maintainer has let go, in words for everybody; empty if all is there. */
    public static String givenUp(CardFacts facts) {
        return facts.troubles().stream()
                .filter(step -> step.status() == StepStatus.GIVEN_UP)
                .map(Phrases::trouble)
                .collect(Collectors.joining("\n"));
    }

    /** What GitHub did not put on the issue, for whoever may. */
    public static Optional<String> leftOff(CardFacts facts) {
        return facts.publication()
                .issue()
                .filter(issue -> !issue.leftOff().isEmpty())
                .map(issue -> ":label: %s lacks what it should have. Please add it by hand:\n• %s"
                        .formatted(
                                link(issue.url().toString(), "Issue #" + issue.number()),
                                String.join("\n• ", issue.leftOff())));
    }

    private static String trouble(Step step) {
        return step.status() == StepStatus.GIVEN_UP
                ? ":heavy_multiplication_x: Given up: %s".formatted(what(step))
                : ":rotating_light: Stuck: %s".formatted(what(step));
    }

    /** Without its issue nothing else of a suggestion can be on GitHub. */
    private static boolean lacksIssue(CardFacts facts) {
        return facts.troubles().stream()
                .anyMatch(step -> step.kind() == StepKind.OPEN_ISSUE && step.status() == StepStatus.GIVEN_UP);
    }

    /** What a step does, as a maintainer would say it. */
    public static String what(Step step) {
        return switch (step.kind()) {
            case HEAR -> "understanding what happened in Slack";
            case WAKE -> "bringing back what was put off";
            case TELL_MAINTAINERS -> "telling the maintainers";
            case POST_FEEDBACK_CARD -> "posting the card in the feedback channel";
            case SEED_VOTES -> "offering the vote emojis";
            case POST_REVIEW_CARD -> "posting the review card";
            case TAKE_THREAD -> "taking the thread along";
            case SEND_RECEIPT -> "writing to the proposer";
            case SEND_RECORDERS_RECEIPT -> "writing to who recorded it";
            case TICK_MESSAGE -> "ticking the captured message";
            case ASK_RECORDER -> "asking what to do after its message was deleted";
            case REFRESH_FEEDBACK_CARD, REFRESH_REVIEW_CARD, REFRESH_RECEIPT, REFRESH_RECORDERS_RECEIPT ->
                "bringing a card up to date";
            case TELL_THREAD -> "telling the card's thread";
            case TELL_PROPOSER -> "telling the proposer";
            case RECOUNT_VOTES -> "counting the votes again";
            case DIGEST -> "looking whether a digest is due";
            case POST_DIGEST, POST_MAINTAINERS_DIGEST -> "posting the digest";
            case ASK_PERSON -> "asking who voted";
            case REPORT_BLOCKED -> "reporting what is stuck";
            case REPORT_OUT_OF_ORDER -> "reporting what cannot be used";
            case SHOW_HOME -> "showing somebody the app's home";
            case SEND_DATA -> "sending somebody their data";
            case SEND_EXPORT -> "sending somebody the roadmap in files";
            case FORGET_PERSON -> "taking somebody's name out";
            case CLASSIFY_ISSUE -> "giving the GitHub issue its type and milestone";
            case FOLLOW_CATEGORY -> "bringing label and board to the category that somebody chose on GitHub";
            case REFRESH_ISSUE -> "bringing the GitHub issue up to date";
            case REFRESH_COMMENT -> "bringing the comment in the discussion up to date";
            case OPEN_ISSUE -> "opening the GitHub issue";
            case CHANGE_OPTIONS ->
                step.detail().isEmpty()
                        ? "saying on the project board what its options mean"
                        : "adding " + Quarter.parse(step.detail()).onTheBoard() + " to the project board";
            case MAKE_VIEW ->
                "making the view of " + Quarter.parse(step.detail()).onTheBoard() + " on the project board";
            case TELL_DISCUSSION -> "telling the maintainers of a discussion";
            case TELL_VIEW -> "telling the maintainers of a view";
            case TRACK_WHOLE -> "opening the GitHub issue that holds the parts together";
            case ADD_SUB_ISSUE -> "putting the GitHub issue beneath that of " + step.detail();
            case ADD_DRAFT -> "putting a draft on the project board";
            case KEEP_DRAFT -> "keeping the draft on the project board";
            case PLACE_ON_BOARD -> "placing the issue on the project board";
            case OPEN_DISCUSSION -> "opening the discussion of " + Quarter.parse(step.detail());
            case COMMENT -> "commenting in the quarter's discussion";
            case COUNT_ON_GITHUB -> "counting the votes on GitHub";
            case LOOK_AT_ISSUES -> "looking what became of the issues on GitHub";
            case MIRROR -> "showing in the quarter's discussion what was released";
            case PROMOTE_REPLY -> "answering a reply that makes a suggestion of another";
            case IMPORT_COMMENT -> "making a suggestion of a comment in a discussion";
            case IMPORT_ISSUES -> "bringing in issues that are there already";
            case TELL_PERSON -> "telling somebody what became of what they asked for";
            case KEEP_LEDGER -> "keeping the summary in the discussion of " + Quarter.parse(step.detail());
            case LOOK_AT_PAGE -> "looking what became of the page of " + Quarter.parse(step.detail());
            case PROPOSE_PAGE -> "proposing the page of " + Quarter.parse(step.detail());
            case GOAL_ROUND -> "looking what is due of the goals";
            case CYCLE_ROUND -> "looking what is due of the quarters";
            case SEND_INVITATION -> "sending somebody the file for their calendar";
            case SHOW_SESSION -> "showing the card of a session";
            case TELL_CYCLE -> "saying something about the planning of a quarter";
            case POST_GOAL_CARD, REFRESH_GOAL_CARD -> "showing the card of goal " + goal(step);
            case INVITE_TO_GOAL -> "asking people into the thread of goal " + goal(step);
            case TELL_GOAL -> "telling the thread of goal " + goal(step);
            case ASK_AVAILABILITY -> "asking somebody how much time they have";
            case POST_REFINEMENT -> "posting what the refinement session is about";
            case POST_REVIEW, REFRESH_REVIEW -> "showing how the quarter went";
            case POST_CHECK_IN -> "telling how the quarter goes";
            case ASK_STALE -> "asking somebody about what has not moved";
            case PROPOSE_LEFTOVERS -> "asking what of the quarter goes on";
            case FOLLOW_PLAN -> "bringing its issue and its place on the board to where it goes on";
            case OPEN_GOAL -> "opening the GitHub issue of goal " + goal(step);
            case PLACE_GOAL -> "placing goal " + goal(step) + " on the project board";
            case REFRESH_GOAL -> "bringing the GitHub issue of goal " + goal(step) + " up to date";
            case OPEN_TASK -> "opening the GitHub issue of a task of goal " + goal(step);
            case LINK_TASK -> "putting a task's issue beneath goal " + goal(step);
            case COMMENT_ON_GOAL -> "commenting on the GitHub issue of goal " + goal(step);
            case LOOK_AT_GOALS -> "looking what became of the goals on GitHub";
            case POST_BOARD_STATUS -> "saying on the project board how the goals stand";
            case READ_DISCUSSIONS -> "reading the discussion";
            case ESCALATE_SUGGESTION, CALL_VOTERS, POST_BALLOT -> "putting a question to the vote";
            case REFRESH_BALLOT -> "bringing the card of a vote up to date";
            case REMIND_VOTERS, TELL_OF_BALLOT -> "telling people about a vote";
            case CLOSE_BALLOT, OVERTAKE_BALLOT -> "ending a vote";
            case TELL_DECISION -> "telling what was decided";
            case POST_INQUIRY, REFRESH_INQUIRY -> "showing a question in Slack";
            case WRITE_INQUIRY, REWRITE_INQUIRY -> "showing a question on GitHub";
            case READ_COMMENTS -> "reading what is asked on GitHub";
            case OPEN_DECISION_DISCUSSION -> "opening the discussion of a question";
            case WRITE_DECISION, REFRESH_DECISION -> "writing down on GitHub what was decided";
        };
    }

    private static String goal(Step step) {
        return step.detail().split(" ", 2)[0];
    }
}

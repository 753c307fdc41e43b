package io.github.roadmapbot.capture;

import static io.github.roadmapbot.slack.Mrkdwn.escape;
import static io.github.roadmapbot.slack.Mrkdwn.link;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.CardDesk;
import io.github.roadmapbot.card.SimilarList;
import io.github.roadmapbot.card.form.ReleaseChoice;
import io.github.roadmapbot.card.form.WishForm.Prefill;
import io.github.roadmapbot.card.wording.CardFacts;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.Channel;
import io.github.roadmapbot.feedback.OutOfOrder;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.feedback.Roadmaps;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.Wish;
import io.github.roadmapbot.people.Authority;
import io.github.roadmapbot.people.Verdict;
import io.github.roadmapbot.slack.Boundary;
import io.github.roadmapbot.slack.Mrkdwn;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.slack.richtext.RichText;
import io.github.roadmapbot.store.Captures;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window in which a wish is written down, or says why it stays closed. */
public final class SuggestWindow {

    private static final Logger log = LoggerFactory.getLogger(SuggestWindow.class);

    private static final String UNUSABLE = "The %s of %s cannot be reached at the moment, so nobody would see your"
            + " suggestion. Please tell whoever runs the bot: `roadmap-bot doctor` says what mends it.";

    private static final String NOT_OPENED = "Slack did not let me open the window. Please try once more: %s.";

    /**
     * Who wants a window, and where.
     *
     * @param channel empty if they are nowhere in particular
     * @param again how they can try once more, for example {@code type `/roadmap suggest` again}
     */
    record Asker(String user, String channel, String triggerId, String again) {

        Asker {
            Objects.requireNonNull(user, "Nobody asked");
            Objects.requireNonNull(channel, "Nobody said where");
        }
    }

    private final Roadmaps roadmaps;
    private final Map<String, CaptureSettings> settings;
    private final OutOfOrder outOfOrder;
    private final Authority authority;
    private final Captures captures;
    private final CardDesk desk;
    private final Places places;
    private final SlackWeb slack;
    private final Executor executor;

    /**
     * Takes what it has to know.
     *
     * @param settings by the roadmap's key
     * @param executor does what follows an acknowledgement: Slack's answer may take longer than Slack waits for ours
     */
    public SuggestWindow(
            Roadmaps roadmaps,
            Map<String, CaptureSettings> settings,
            OutOfOrder outOfOrder,
            Authority authority,
            Captures captures,
            CardDesk desk,
            SlackWeb slack,
            Executor executor,
            Executor questions) {
        this.roadmaps = roadmaps;
        this.settings = Map.copyOf(settings);
        this.outOfOrder = outOfOrder;
        this.authority = authority;
        this.captures = captures;
        this.desk = desk;
        this.places = new Places(slack, questions);
        this.slack = slack;
        this.executor = executor;
    }

    /** A window with a title at most; one that is too long is kept in full beneath it. */
    void empty(Asker asker, String title) {
        attempt(asker, () -> open(asker, Memo.typed("", false), prefill(title)));
    }

    /** An empty window for a roadmap that somebody looks at, wherever they are. */
    void on(Asker asker, Roadmap roadmap) {
        attempt(asker, () -> open(asker, Optional.of(roadmap), Memo.typed("", false), prefill("")));
    }

    /** A window with a title that somebody said in a channel. */
    void said(Asker asker, String title) {
        attempt(asker, () -> {
            boolean secret = !places.standing(asker.channel()).open();
            open(asker, Memo.typed("", secret), prefill(title));
        });
    }

    /** A window with what a message says. */
    void of(Asker asker, Remark remark) {
        attempt(asker, () -> {
            Optional<SuggestionId> there = captures.ofOrigin(remark.origin());
            if (there.isPresent()) {
                slack.openModal(asker.triggerId(), Texts.notice("Already suggested", already(there.get())));
                return;
            }
            Places.Known known = places.of(remark.place());
            Memo memo = new Memo(
                    "",
                    remark.place().channel(),
                    remark.place().ts(),
                    known.standing().joined() ? remark.thread().orElse("") : "",
                    remark.author()
                            .filter(author -> !author.equals(asker.user()))
                            .orElse(""),
                    known.permalink(),
                    !known.standing().open(),
                    Integer.toHexString(remark.unedited().hashCode()),
                    null);
            open(asker, memo, new Prefill(remark.title(), remark.editable(), Optional.empty()));
        });
    }

    /** Says that a message was captured before, and where to find what became of it. */
    String already(SuggestionId id) {
        CardFacts facts = desk.facts(id);
        String card = facts.feedbackCard()
                .map(place -> link(place.permalink(), "its card"))
                .orElse("its card");
        return "This message was taken to the roadmap before: %s. You can vote for it on %s."
                .formatted(Phrases.name(facts.suggestion()), card);
    }

    /** Why nobody can suggest anything at the moment: it would reach nobody. */
    Optional<String> unusable(Roadmap roadmap) {
        return outOfOrder
                .reason(roadmap, Part.MAINTAINERS_CHANNEL)
                .map(reason -> UNUSABLE.formatted("maintainers' channel", escape(roadmap.project())))
                .or(() -> outOfOrder
                        .reason(roadmap, Part.FEEDBACK_CHANNEL)
                        .map(reason -> UNUSABLE.formatted("feedback channel", escape(roadmap.project()))));
    }

    /** Why this person cannot suggest something for a roadmap now; empty if they can. */
    Optional<String> refusal(Roadmap roadmap, String user) {
        boolean blocked = of(roadmap).blocked().contains(user);
        Verdict verdict = blocked ? new Verdict.Refused() : authority.maySuggest(roadmap, user);
        return unusable(roadmap).or(() -> Refusals.ofPerson(verdict, blocked, roadmap));
    }

    CaptureSettings of(Roadmap roadmap) {
        CaptureSettings found = settings.get(roadmap.key());
        if (found == null) {
            throw new IllegalStateException("The roadmap '%s' has no rules of capture".formatted(roadmap.key()));
        }
        return found;
    }

    /** Asks proposers of what is no secret whether it may be shown on GitHub at once, where that is wanted. */
    List<InputBlock> release(Optional<Roadmap> roadmap, Memo memo) {
        boolean asked = roadmap.filter(known -> of(known).releasing()).isPresent()
                && memo.author().isEmpty()
                && !memo.secret();
        return asked ? List.of(ReleaseChoice.input(false)) : List.of();
    }

    /** What a message from there is in, until somebody chooses another category. */
    String category(Roadmap roadmap, String channel) {
        return roadmap.channel(channel)
                .flatMap(Channel::category)
                .filter(key -> roadmap.category(key).isPresent())
                .orElse(of(roadmap).category());
    }

    Places places() {
        return places;
    }

    /** Tells somebody something where they are, or else in their direct conversation. */
    void tell(String channel, String user, SlackWeb.Content content) {
        try {
            slack.whisper(channel.isEmpty() ? slack.directChannel(user) : channel, user, content);
        } catch (SlackFailure e) {
            log.warn("{} could not be told: {}", user, e.getMessage());
        }
    }

    private static Prefill prefill(String title) {
        boolean tooLong = title.strip().length() > Wish.LONGEST_TITLE;
        return new Prefill(
                title,
                tooLong
                        ? Optional.of(RichText.plain(Mrkdwn.atMost(Wish.LONGEST_TEXT, title.strip())))
                        : Optional.empty(),
                Optional.empty());
    }

    private void open(Asker asker, Memo memo, Prefill prefill) throws SlackFailure {
        open(asker, roadmaps.at(asker.channel()), memo, prefill);
    }

    private void open(Asker asker, Optional<Roadmap> roadmap, Memo memo, Prefill prefill) throws SlackFailure {
        Optional<String> refusal = roadmap.flatMap(known -> refusal(known, asker.user()));
        if (refusal.isPresent()) {
            tell(asker.channel(), asker.user(), Texts.section(refusal.get()));
            return;
        }
        Optional<Channel> from = roadmap.flatMap(known -> known.channel(asker.channel()));
        Memo complete = memo.of(roadmap.map(Roadmap::key).orElse("")).in(from.flatMap(Channel::repository));
        Optional<String> category = memo.ts().isEmpty()
                ? from.flatMap(Channel::category)
                : roadmap.map(known -> category(known, memo.channel()));
        Optional<RichTextBlock> why =
                prefill.why().or(() -> from.flatMap(Channel::template).map(RichText::plain));
        View view = CaptureForm.view(
                roadmaps, roadmap, complete, new Prefill(prefill.title(), why, category), release(roadmap, memo));
        List<CardFacts> similar = roadmap.map(known -> desk.similarTo(prefill.title(), known.key()))
                .orElse(List.of());
        slack.openModal(asker.triggerId(), similar.isEmpty() ? view : SimilarList.within(view, similar));
    }

    @FunctionalInterface
    private interface Opening {
        void attempt() throws SlackFailure;
    }

    private void attempt(Asker asker, Opening opening) {
        executor.execute(() -> {
            try {
                opening.attempt();
            } catch (SlackFailure e) {
                log.warn("The window for a suggestion could not be opened for {}: {}", asker.user(), e.getMessage());
                tell(asker.channel(), asker.user(), Texts.section(NOT_OPENED.formatted(asker.again())));
            } catch (RuntimeException e) { // the boundary: somebody waits for a window
                log.error("The window for a suggestion could not be opened for {}", asker.user(), e);
                tell(asker.channel(), asker.user(), Texts.section(Boundary.APOLOGY));
            }
        });
    }
}

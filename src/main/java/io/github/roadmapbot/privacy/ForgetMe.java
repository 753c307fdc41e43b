package io.github.roadmapbot.privacy;

import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.model.view.View;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.slack.SlackWeb.Content;
import io.github.roadmapbot.slack.Subcommand;
import io.github.roadmapbot.slack.Texts;
import io.github.roadmapbot.store.StepKind;
import io.github.roadmapbot.store.Steps;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /roadmap forgetme}: says what happens and what cannot be undone, and takes a name out when that is confirmed. */
public final class ForgetMe implements Subcommand {

    public static final String CALLBACK = "forget-me";

    private static final Logger log = LoggerFactory.getLogger(ForgetMe.class);

    private static final String WHAT_HAPPENS = """
            *What happens*
            • Your Slack id and your name are taken out of all I keep: what you suggested, recorded, decided and voted for. \
            A sign made by chance takes their place; nothing leads from it back to you.
            • What you suggested stays, open or decided, as that of somebody who asked not to be named. The cards and what I \
            wrote on GitHub are rendered afresh. Where a text mentions you, the mention is taken out; everything else in it stays.
            • Your votes stay and count as before. Your emojis on the cards are Slack's, and show your name until you take \
            them off yourself; then their votes go as well.
            • Your link with an account on GitHub is deleted, and that you muted me.
            """;

    private static final String FOR_GOOD = """
            *What cannot be undone*
            • None of this can be taken back. You cannot edit, withdraw or answer what was yours, and you hear no more of it.
            • If you vote again for what you have voted for, that is one vote more. Please do not.

            *What I cannot reach*
            • What I wrote in threads and in direct messages, the history of edits on GitHub, and backups of my store that \
            were taken before.

            What you do afterwards is yours again. If you want a copy, type `/roadmap mydata` first.
            """;

    private final Steps steps;
    private final SlackWeb slack;
    private final Executor executor;
    private final Clock clock;

    public ForgetMe(Steps steps, SlackWeb slack, Executor executor, Clock clock) {
        this.steps = steps;
        this.slack = slack;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forgetme";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String description() {
        return "take my name out of everything; asks first and says what that means";
    }

    @Override
    public Content answer(Typed typed) {
        executor.execute(() -> open(typed));
        return new Content(List.of(), "");
    }

    /** The window that asks. */
    public static View window() {
        return Texts.form(
                CALLBACK,
                "",
                "Take my name out?",
                "Take it out for good",
                List.of(Texts.paragraph(WHAT_HAPPENS), Texts.paragraph(FOR_GOOD)));
    }

    /** First kept, then done: whoever confirms it need not wait. */
    public ViewSubmissionHandler confirmed() {
        return (request, context) -> {
            Instant now = clock.instant();
            steps.owe(StepKind.FORGET_PERSON, request.getPayload().getUser().getId(), "", now, now);
            return context.ackWithUpdate(Texts.notice(
                    "Your name goes", "I am taking your name out now, and write to you once when that is done."));
        };
    }

    private void open(Typed typed) {
        try {
            slack.openModal(typed.triggerId(), window());
        } catch (SlackFailure e) {
            log.warn("A window could not be opened: {}", e.getMessage());
            tell(typed);
        }
    }

    private void tell(Typed typed) {
        try {
            slack.whisper(
                    typed.channel(),
                    typed.user(),
                    Texts.section("Slack did not let me open the window. Nothing was changed; please type it again."));
        } catch (SlackFailure e) {
            log.warn("Somebody could not be told: {}", e.getMessage());
        }
    }
}

package io.github.roadmapbot.triage;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.github.roadmapbot.card.form.VerbForm;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.slack.SlackFailure;
import io.github.roadmapbot.slack.SlackWeb;
import io.github.roadmapbot.store.Suggestions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the window in which a proposer answers what the maintainers asked. */
public final class AnswerButton implements BlockActionHandler {

    private static final Logger log = LoggerFactory.getLogger(AnswerButton.class);

    private final Suggestions suggestions;
    private final Gate gate;
    private final SlackWeb slack;

    public AnswerButton(Suggestions suggestions, Gate gate, SlackWeb slack) {
        this.suggestions = suggestions;
        this.gate = gate;
        this.slack = slack;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Click click = Click.of(request.getPayload());
        gate.follow(click, () -> open(click));
        return context.ack();
    }

    private void open(Click click) {
        Suggestion suggestion = click.suggestion(suggestions);
        if (!suggestion.proposer().equals(click.user())) {
            gate.tell(click, "Only the person who suggested %s can answer.".formatted(suggestion.id()));
        } else if (!(suggestion.state() instanceof State.NeedsInfo asked)) {
            gate.tell(click, AnswerSubmission.noQuestion(suggestion));
        } else {
            open(click, VerbForm.answer(suggestion, asked.decision().reason()));
        }
    }

    private void open(Click click, View view) {
        try {
            slack.openModal(click.triggerId(), view);
        } catch (SlackFailure e) {
            log.warn("The window for an answer could not be opened for {}: {}", click.user(), e.getMessage());
            gate.tell(click, "Slack did not let me open the window. Please press the button again.");
        }
    }
}

package io.github.roadmapbot.triage;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.github.roadmapbot.card.wording.Phrases;
import io.github.roadmapbot.feedback.State;
import io.github.roadmapbot.feedback.Suggestion;
import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.store.Suggestions;
import java.time.Clock;

/** Lets proposers, and who recorded it for them, take back what nobody has decided yet. A receipt changes and shows it; what is not kept does not. */
public final class WithdrawButton implements BlockActionHandler {

    private final Suggestions suggestions;
    private final Gate gate;
    private final Clock clock;

    public WithdrawButton(Suggestions suggestions, Gate gate, Clock clock) {
        this.suggestions = suggestions;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public Response apply(BlockActionRequest request, ActionContext context) {
        Click click = Click.of(request.getPayload());
        Suggestion suggestion = click.suggestion(suggestions);
        boolean withdrawn = suggestion.state() instanceof State.Open open
                && suggestions.withdraw(suggestion.id(), click.user(), open.withdraw(clock.instant()));
        if (!withdrawn) {
            gate.tell(click, whyNot(click, suggestion.id()));
        } else if (request.getPayload().getContainer().isEphemeral()) {
            gate.tell(
                    click,
                    "%s is withdrawn. `/roadmap suggest` starts another one.".formatted(Phrases.name(suggestion)));
        }
        return context.ack();
    }

    private String whyNot(Click click, SuggestionId id) {
        Suggestion now = suggestions.find(id).orElseThrow();
        return suggestions.isTheirs(id, click.user())
                ? AlreadyDecided.text(now)
                : "Only the person who suggested %s can withdraw it. Nothing was changed.".formatted(id);
    }
}

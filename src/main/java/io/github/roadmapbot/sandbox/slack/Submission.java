package io.github.roadmapbot.sandbox.slack;

import com.google.gson.JsonObject;
import io.github.roadmapbot.sandbox.slack.delivery.Exchange.Outcome;
import io.github.roadmapbot.sandbox.slack.modal.Field;
import io.github.roadmapbot.sandbox.slack.modal.OpenView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One person's attempt to submit a modal, and what the app makes of it. */
final class Submission {

    private static final String TROUBLE = "We had some trouble connecting. Try again?";

    private final Workplace place;
    private final Payloads payloads;

    Submission(Workplace place, Payloads payloads) {
        this.place = place;
        this.payloads = payloads;
    }

    SubmitResult of(OpenView view) {
        Map<String, String> complaints = view.complaints();
        if (!complaints.isEmpty()) {
            return new SubmitResult(false, complaints, "");
        }
        Outcome outcome = place.exchange().ask("interactive", payloads.submission(view));
        if (!(outcome instanceof Outcome.Acknowledged answer)) {
            return new SubmitResult(false, Map.of(), TROUBLE);
        }
        try {
            return apply(view, answer.payload());
        } catch (Refused e) {
            place.complaints().add("the answer to the submission of " + view.id() + ": " + e.getMessage());
            return new SubmitResult(false, Map.of(), TROUBLE);
        }
    }

    private SubmitResult apply(OpenView view, JsonObject answer) {
        String action = Json.text(answer, "response_action");
        switch (action) {
            case "" -> close(view, answer);
            case "clear" -> place.modals().clear(view.user());
            case "update" ->
                place.modals().update(each -> each.id().equals(view.id()), "", Json.object(answer, "view"));
            case "push" -> place.modals().push(view, Json.object(answer, "view"));
            case "errors" -> {
                return new SubmitResult(false, errors(view, Json.object(answer, "errors")), "");
            }
            default -> throw new Refused("unknown response_action " + action);
        }
        return new SubmitResult(action.isEmpty() || action.equals("clear"), Map.of(), "");
    }

    private void close(OpenView view, JsonObject answer) {
        if (answer.size() > 0) {
            throw new Refused("an answer without response_action: " + answer);
        }
        place.modals().close(view);
    }

    private static Map<String, String> errors(OpenView view, JsonObject errors) {
        Set<String> inputs = view.fields().stream()
                .filter(field -> Json.text(field.block(), "type").equals("input"))
                .map(Field::blockId)
                .collect(Collectors.toSet());
        Map<String, String> shown = new LinkedHashMap<>();
        for (String block : errors.keySet()) {
            if (!inputs.contains(block)) {
                throw new Refused("an error at a block that is no input: " + block + ", of " + inputs);
            }
            shown.put(block, Json.text(errors, block));
        }
        if (shown.isEmpty()) {
            throw new Refused("response_action errors without errors");
        }
        return shown;
    }
}

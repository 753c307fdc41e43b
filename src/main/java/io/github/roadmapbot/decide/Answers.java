package io.github.roadmapbot.decide;

import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.SelectedOption;
import io.github.roadmapbot.text.VisibleText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was entered in a window, by block; a block that is not there counts as left empty. */
public final class Answers {

    /** The action of every field. */
    public static final String VALUE = "value";

    private final Map<String, Map<String, ViewState.Value>> values;

    public Answers(ViewState state) {
        this.values = state.getValues() == null ? Map.of() : state.getValues();
    }

    /** A text without the blanks around it, and without what nobody can see. */
    public String text(String block) {
        return value(block)
                .map(ViewState.Value::getValue)
                .map(VisibleText::of)
                .map(String::strip)
                .orElse("");
    }

    public Optional<String> choice(String block) {
        return value(block).map(ViewState.Value::getSelectedOption).map(SelectedOption::getValue);
    }

    /** A day that was picked. */
    public Optional<LocalDate> day(String block) {
        return value(block).map(ViewState.Value::getSelectedDate).map(LocalDate::parse);
    }

    public List<String> ticked(String block) {
        return value(block)
                .map(ViewState.Value::getSelectedOptions)
                .map(options -> options.stream().map(SelectedOption::getValue).toList())
                .orElse(List.of());
    }

    private Optional<ViewState.Value> value(String block) {
        return Optional.ofNullable(values.get(block)).map(inputs -> inputs.get(VALUE));
    }
}

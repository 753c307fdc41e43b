package io.github.roadmapbot.slack.typing;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.SelectedOption;
import io.github.roadmapbot.text.VisibleText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was entered in a window, by block; a block that is not there counts as left empty. */
public final class FormAnswers {

    /** What a field's action may be called where nothing else tells the fields of a block apart. */
    public static final String VALUE = "value";

    private final Map<String, Map<String, ViewState.Value>> values;

    public FormAnswers(ViewState state) {
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

    /** A text that could be formatted; there unless the field was left empty. */
    public Optional<RichTextBlock> composed(String block) {
        return value(block).map(ViewState.Value::getRichTextValue);
    }

    public Optional<String> choice(String block) {
        return value(block).map(ViewState.Value::getSelectedOption).map(SelectedOption::getValue);
    }

    /** A day that was picked. */
    public Optional<LocalDate> day(String block) {
        return value(block).map(ViewState.Value::getSelectedDate).map(LocalDate::parse);
    }

    /** A time of the day that was picked, such as {@code 15:00}. */
    public Optional<String> time(String block) {
        return value(block).map(ViewState.Value::getSelectedTime);
    }

    /** The ids of people who were chosen. */
    public List<String> people(String block) {
        return value(block)
                .map(value -> value.getSelectedUsers() != null
                        ? value.getSelectedUsers()
                        : value.getSelectedUser() != null ? List.of(value.getSelectedUser()) : List.<String>of())
                .orElse(List.of());
    }

    public List<String> ticked(String block) {
        return value(block)
                .map(ViewState.Value::getSelectedOptions)
                .map(options -> options.stream().map(SelectedOption::getValue).toList())
                .orElse(List.of());
    }

    /** A block holds one input, whatever that is called. */
    private Optional<ViewState.Value> value(String block) {
        return Optional.ofNullable(values.get(block))
                .flatMap(inputs -> inputs.values().stream().findFirst());
    }
}

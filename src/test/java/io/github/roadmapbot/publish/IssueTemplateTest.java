package io.github.roadmapbot.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.roadmapbot.feedback.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueTemplateTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);

    @Test
    void everyNameStandsForWhatItSays() {
        String all =
                "{{id}} {{title}} {{why}} {{criteria}} {{category}} {{quarter}} {{boardQuarter}} {{project}} {{proposer}}";
        IssueTemplate template = new IssueTemplate(all, "<b>\n" + all);
        var values = new IssueTemplate.Values("R-1", "Dark & light", "why", "c", "Docs", QUARTER, "p", "who");

        assertThat(template.title(values)).isEqualTo("R-1 Dark & light why c Docs 2027 Q1 Q1 2027 p who");
        assertThat(template.body(values)).startsWith("<b>\nR-1 Dark & light");
    }

    @Test
    void withoutCriteriaThereIsNoHeadingForThem() {
        var values = new IssueTemplate.Values("R-1", "Dark", "At night.", "", "Docs", QUARTER, "p", "who");

        assertThat(IssueTemplate.DEFAULT.body(values)).isEqualTo("At night.");
    }

    @Test
    void whatIsFilledInIsNoTemplate() {
        var values = new IssueTemplate.Values("R-1", "{{why}}", "{{#criteria}}", "", "Docs", QUARTER, "p", "who");

        assertThat(IssueTemplate.DEFAULT.title(values)).isEqualTo("{{why}}");
        assertThat(IssueTemplate.DEFAULT.body(values)).isEqualTo("{{#criteria}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{titel}}", "{{#criteria}} for ever", "{{#nothing}}{{/nothing}}", "{{> file}}"})
    void whatCannotBeFilledInIsRefused(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IssueTemplate.check(template))
                .withMessageContaining("only {{id}}, {{title}}");
    }
}

package io.github.roadmapbot.slack.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.RichTextBlock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What messages say, whichever way they say it. */
class SaidTest {

    private static final Directory NAMES =
            (kind, id) -> id.equals("U0MEMBER001") ? Optional.of("member") : Optional.empty();

    @Test
    void richTextGoesBeforeThePlainOne() {
        RichTextBlock rich = RichText.editable("**Dark** mode").orElseThrow();

        assertThat(Said.markdown(List.of(rich), "Dark mode", NAMES)).isEqualTo("**Dark** mode");
    }

    @Test
    void whereThereIsOnlyPlainTextItsMarksBecomeWords() {
        String said = Said.markdown(
                null, "&lt;b&gt; <@U0MEMBER001> <!here> <https://example.com|docs> <https://example.org>", NAMES);

        assertThat(RichText.readable(said)).isEqualTo("<b> @member @here docs https://example.com https://example.org");
    }

    @Test
    void aMessageWithoutWordsSaysNothing() {
        assertThat(Said.markdown(List.of(), null, NAMES)).isEmpty();
    }
}

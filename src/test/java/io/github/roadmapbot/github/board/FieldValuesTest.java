package io.github.roadmapbot.github.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.github.PublishedSchema;
import io.github.roadmapbot.github.wire.Operation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldValuesTest {

    @Test
    void theWrittenMutationIsGoodGraphQl() throws IOException {
        var choice = new BoardLayout.Choice("Stage", "F1", Optional.empty(), "o1", "Now");

        Operation operation = new FieldValues(List.of(choice, choice, choice)).operation();

        assertThat(operation.writes()).isTrue();
        assertThat(new PublishedSchema().mistakes(operation.document())).isEmpty();
    }
}

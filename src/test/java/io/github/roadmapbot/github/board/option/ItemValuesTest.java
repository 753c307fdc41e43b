package io.github.roadmapbot.github.board.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.github.PublishedSchema;
import io.github.roadmapbot.github.wire.Operation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemValuesTest {

    @Test
    void theWrittenMutationForSeveralItemsIsGoodGraphQl() throws IOException {
        var item = new ChosenOption("I1", "an item", "o1");

        Operation operation = new ItemValues(List.of(item, item)).operation();

        assertThat(operation.writes()).isTrue();
        assertThat(new PublishedSchema().mistakes(operation.document())).isEmpty();
    }
}

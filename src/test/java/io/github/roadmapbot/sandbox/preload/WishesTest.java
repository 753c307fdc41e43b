package io.github.roadmapbot.sandbox.preload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.roadmapbot.sandbox.Cast;
import io.github.roadmapbot.sandbox.slack.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WishesTest {

    private static final List<String> CATEGORIES = List.of("documentation", "new-feature", "improvement");

    private final List<Wish> wishes = Wishes.shipped().wishes();

    @Test
    void thereAreEnoughToTriage() {
        assertThat(wishes).hasSizeGreaterThanOrEqualTo(25);
        assertThat(wishes).extracting(Wish::title).doesNotHaveDuplicates().allMatch(title -> title.length() <= 150);
    }

    @Test
    void everyWishHasACategoryAndEveryCategoryAWish() {
        assertThat(wishes).extracting(Wish::category).containsAll(CATEGORIES).isSubsetOf(CATEGORIES);
    }

    @Test
    void everyWishSaysWhereItWasDiscussedInPublic() {
        assertThat(wishes)
                .extracting(wish -> wish.source().toString())
                .allMatch(source -> source.matches("https://(github\\.com|wasmcloud\\.com)/\\S+"));
    }

    @Test
    void theAnswersAreMixedAsInLife() {
        assertThat(wishes).filteredOn(Wish::goodFirstIssue).hasSizeGreaterThanOrEqualTo(5);
        assertThat(wishes).filteredOn(Wish::canDoItMyself).isNotEmpty();
        assertThat(wishes).filteredOn(wish -> !wish.fitsInQuarter()).hasSizeBetween(2, 3);
    }

    @Test
    void onlyPeopleOfTheSandboxWishAndVoteAndNobodyForTheirOwn() {
        Cast cast = new Cast(Workspace.sandbox());

        assertThat(wishes).allSatisfy(wish -> {
            assertThat(cast.person(wish.by())).isPresent();
            assertThat(wish.votes())
                    .doesNotContain(wish.by())
                    .allMatch(voter -> cast.person(voter).isPresent());
        });
    }

    @Test
    void theFormIsFilledInByTheIdsOfTheResource() {
        Form form = Wishes.shipped().form();

        Map<String, Object> filled = form.filledWith(wishes.get(0));

        assertThat(filled)
                .containsEntry("title", wishes.get(0).title())
                .containsEntry("help", List.of("good-first-issue"));
    }
}

package io.github.roadmapbot.quarter.page;

import io.github.roadmapbot.feedback.Quarter;
import io.github.roadmapbot.feedback.Roadmap;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.roadmap.chart.RoadmapChart;
import io.github.roadmapbot.roadmap.facts.QuarterFacts;
import io.github.roadmapbot.roadmap.page.PageSettings;
import io.github.roadmapbot.roadmap.page.RoadmapPage;
import java.util.Map;
import java.util.Optional;

/** A page with its picture, made from what is kept. */
public final class RenderedPage implements PageText {

    private final StoredFacts facts;
    private final Map<String, PagePlace> places;

    public RenderedPage(StoredFacts facts, Map<String, PagePlace> places) {
        this.facts = facts;
        this.places = Map.copyOf(places);
    }

    @Override
    public Optional<Page> of(Roadmap roadmap, Quarter quarter) throws GitHubFailure {
        PagePlace place = places.get(roadmap.key());
        return place == null
                ? Optional.empty()
                : facts.of(roadmap, quarter, place).map(known -> page(known, place.look()));
    }

    private static Page page(QuarterFacts facts, PageSettings look) {
        String picture = PagePath.file(facts.quarter()) + ".svg";
        return new Page(RoadmapPage.render(facts, look, "./" + picture), Map.of(picture, RoadmapChart.svg(facts)));
    }
}

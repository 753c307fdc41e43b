package io.github.roadmapbot.decide.inquiry;

import io.github.roadmapbot.feedback.SuggestionId;
import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.feedback.decision.Inquiry.Answer;
import io.github.roadmapbot.feedback.decision.Inquiry.Kind;
import io.github.roadmapbot.feedback.decision.InquiryId;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.golden.Golden;
import io.github.roadmapbot.golden.Sample;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions, remarks and risks as Slack shows them, and the window for their answer. */
class GoldenInquiriesTest {

    private static final String ABOUT = "R-42 *Dark mode*";
    private static final String LONG = "<!here> *bold* & `code` <@U0MAINT0001> https://example.com ";

    @ParameterizedTest
    @EnumSource
    void whatWasJustAsked(Sample sample) {
        Golden.message("inquiry-card-new", sample, InquiryCard.content(asked(sample, false), ABOUT, false));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOpenAndWhatIsAnswered(Sample sample) {
        Golden.message("inquiry-card-open", sample, InquiryCard.content(asked(sample, false), ABOUT, true));
        Golden.message("inquiry-card-answered", sample, InquiryCard.content(asked(sample, true), ABOUT, true));
    }

    @ParameterizedTest
    @EnumSource
    void theWindowForTheAnswer(Sample sample) {
        Golden.view("inquiry-answer-form", sample, InquiryCard.window(asked(sample, false)));
    }

    private static Inquiry asked(Sample sample, boolean answered) {
        String words = words(sample, "Does it run on Windows?");
        return new Inquiry(
                new InquiryId(3),
                "project",
                new Subject.Suggested(new SuggestionId(42)),
                switch (sample) {
                    case MINIMAL -> Kind.REMARK;
                    case USUAL -> Kind.QUESTION;
                    case MAXIMAL -> Kind.RISK;
                },
                words,
                "U0MEMBER001",
                Sample.NOW,
                sample == Sample.MAXIMAL
                        ? Optional.of(URI.create("https://github.com/example-org/project/issues/12#issuecomment-1"))
                        : Optional.empty(),
                answered
                        ? Optional.of(new Answer(words(sample, "Yes, since 1.4"), "U0MAINT0001", Sample.NOW))
                        : Optional.empty());
    }

    private static String words(Sample sample, String usual) {
        return switch (sample) {
            case MINIMAL -> "Hm";
            case USUAL -> usual;
            case MAXIMAL -> LONG.repeat(30).substring(0, InquiryCard.LONGEST - 1) + ".";
        };
    }
}

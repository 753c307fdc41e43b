package io.github.roadmapbot.privacy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.roadmapbot.card.post.SendFiles;
import io.github.roadmapbot.outbox.Outcome;
import io.github.roadmapbot.outbox.StepRunner;
import io.github.roadmapbot.slack.SlackWeb.TextFile;
import io.github.roadmapbot.store.PersonalData;
import io.github.roadmapbot.store.Step;
import io.github.roadmapbot.text.Unnamed;
import java.util.List;

/** Sends somebody what is kept of them; the step's subject is their id. No maintainer is asked about it. */
public final class SendData implements StepRunner {

    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String WORDS = "This is everything I keep about you. `/roadmap forgetme` takes your name out.";
    private static final String IN_VAIN =
            "I could not send you the file with what I keep about you. Please tell whoever"
                    + " runs the bot: its log says why, and they can read it out of the store for you.";

    private final PersonalData data;
    private final SendFiles files;

    public SendData(PersonalData data, SendFiles files) {
        this.data = data;
        this.files = files;
    }

    @Override
    public Outcome run(Step step) {
        if (Unnamed.is(step.subject())) {
            return Outcome.DONE; // they were forgotten meanwhile
        }
        TextFile file = new TextFile("roadmap-bot-my-data.json", JSON.toJson(data.of(step.subject())));
        return files.send(step, WORDS, List.of(file), IN_VAIN);
    }
}

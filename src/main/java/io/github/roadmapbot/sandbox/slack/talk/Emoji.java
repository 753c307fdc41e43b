package io.github.roadmapbot.sandbox.slack.talk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The emoji that exist: the common standard ones, and the workspace's own. */
public final class Emoji {

    private static final Pattern TONED = Pattern.compile("(.+)::skin-tone-[2-6]");

    private static final Set<String> STANDARD = Set.copyOf(List.of("""
            +1 thumbsup -1 thumbsdown 100 1234 tada heart broken_heart yellow_heart green_heart blue_heart purple_heart
            black_heart white_heart orange_heart smile smiley grinning grin laughing satisfied joy rofl sweat_smile wink
            blush innocent slightly_smiling_face upside_down_face relaxed yum heart_eyes kissing_heart sunglasses
            nerd_face star-struck partying_face thinking_face neutral_face expressionless no_mouth smirk unamused
            face_with_rolling_eyes grimacing relieved pensive sleepy sleeping mask confused worried slightly_frowning_face
            open_mouth hushed astonished flushed cry sob scream disappointed sweat weary tired_face rage angry
            exploding_head skull ghost robot_face poop hankey see_no_evil hear_no_evil speak_no_evil wave raised_hand
            hand ok_hand v crossed_fingers metal call_me_hand point_left point_right point_up point_up_2 point_down
            raised_hands clap open_hands handshake pray muscle writing_hand eyes eye brain ear nose lips
            fist facepunch punch left_speech_bubble speech_balloon thought_balloon zzz
            white_check_mark heavy_check_mark ballot_box_with_check x negative_squared_cross_mark heavy_plus_sign
            heavy_minus_sign question grey_question exclamation grey_exclamation heavy_exclamation_mark bangbang
            interrobang warning no_entry no_entry_sign stop_sign octagonal_sign sos bell no_bell mega loudspeaker
            zero one two three four five six seven eight nine keycap_ten arrow_up arrow_down arrow_left arrow_right
            arrow_up_small arrow_down_small small_red_triangle small_red_triangle_down small_blue_diamond
            large_blue_circle red_circle large_green_circle large_yellow_circle large_orange_circle white_circle
            black_circle recycle repeat arrows_counterclockwise hourglass hourglass_flowing_sand watch alarm_clock
            stopwatch calendar date spiral_calendar_pad memo pencil pencil2 clipboard pushpin round_pushpin paperclip
            link lock unlock key hammer wrench gear hammer_and_wrench nut_and_bolt toolbox mag mag_right bulb flashlight
            book books notebook bookmark label package mailbox email envelope inbox_tray outbox_tray chart_with_upwards_trend
            chart_with_downwards_trend bar_chart computer desktop_computer keyboard iphone floppy_disk cd battery
            electric_plug rocket airplane car bike ship anchor construction world_map compass triangular_flag_on_post
            checkered_flag white_flag rainbow-flag trophy medal first_place_medal second_place_medal third_place_medal
            dart game_die crystal_ball gift balloon confetti_ball sparkles star star2 dizzy boom fire zap snowflake
            sunny cloud rainbow umbrella droplet ocean earth_africa earth_americas earth_asia full_moon new_moon seedling
            evergreen_tree deciduous_tree cactus four_leaf_clover maple_leaf mushroom bouquet rose sunflower
            dog cat mouse rabbit fox_face bear panda_face tiger lion_face cow pig frog monkey_face chicken penguin bird
            bug ant bee beetle snail turtle snake octopus whale dolphin fish unicorn_face dragon apple lemon banana
            watermelon grapes strawberry avocado pizza hamburger taco popcorn doughnut cookie cake birthday coffee tea
            beer beers wine_glass cocktail champagne ship_it_squirrel chipmunk parrot ice_cube shushing_face
            heavy_dollar_sign money_with_wings moneybag gem crown scroll ticket art musical_note notes headphones
            information_source abc new free up cool ok soon end back top raised_eyebrow face_with_raised_eyebrow
            hugging_face saluting_face melting_face person_shrugging shrug facepalm man-facepalming woman-facepalming
            """.strip().split("\\s+")));

    private final Map<String, String> custom;

    public Emoji(Map<String, String> custom) {
        this.custom = custom;
    }

    /** Whether one can react with this name; it may carry a skin tone, as in {@code +1::skin-tone-3}. */
    public boolean exists(String name) {
        Matcher toned = TONED.matcher(name);
        String plain = toned.matches() ? toned.group(1) : name;
        return STANDARD.contains(plain) || custom.containsKey(plain);
    }

    /** Slack's own, each by the name that it is listed under. */
    public static Set<String> standard() {
        return STANDARD;
    }

    public Map<String, String> custom() {
        return custom;
    }
}

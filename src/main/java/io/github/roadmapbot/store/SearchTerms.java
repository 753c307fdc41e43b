package io.github.roadmapbot.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a title is searched by: its words, without those that every wish has.
 *
 * @param words in lower case, each once
 */
record SearchTerms(List<String> words) {

    /** Nobody types that many words in a title; what is pasted shall not keep the store busy. */
    private static final int MOST_WORDS = 40;

    private static final int PIECE = 3;

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private static final Set<String> EVERYWHERE = set("""
            a about after all also am an and any are as at be because been before being both but by can cannot could did do
            does doing down during each either etc few for from further had has have having he her here hers him his how i
            if in into is it its just me more most my no nor not of off on once only or other our out over own same she
            should so some such than that the their them then there these they this those through to too under until up us
            very was we were what when where which while who whom why will with would you your
            """);

    private static final Set<String> IN_EVERY_WISH = set("""
            ability able add adding allow allows enhancement enhancements feature features improve improvement like make
            making need needs new nice option options please provide request requests support supporting supports use using
            want wants way wish
            """);

    static SearchTerms of(String title) {
        List<String> all = Arrays.stream(NOT_WORD.split(title.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        List<String> telling = without(all, word -> EVERYWHERE.contains(word) || IN_EVERY_WISH.contains(word));
        return new SearchTerms(telling.isEmpty() ? without(all, EVERYWHERE::contains) : telling);
    }

    /** All pieces of three letters within the words. */
    List<String> pieces() {
        return words.stream().flatMap(word -> pieces(word).stream()).distinct().toList();
    }

    private static List<String> pieces(String word) {
        List<String> pieces = new ArrayList<>();
        int[] letters = word.codePoints().toArray();
        for (int from = 0; from + PIECE <= letters.length; from++) {
            pieces.add(new String(letters, from, PIECE));
        }
        return pieces;
    }

    private static List<String> without(List<String> words, Predicate<String> which) {
        return words.stream().filter(which.negate()).toList();
    }

    private static Set<String> set(String words) {
        Set<String> set = new LinkedHashSet<>();
        Collections.addAll(set, words.strip().split("\\s+"));
        return Set.copyOf(set);
    }
}

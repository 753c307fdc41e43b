package io.github.roadmapbot.contract.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.roadmapbot.contract.Published;
import io.github.roadmapbot.contract.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source of constants that the compiler holds against Slack's types. A literal may have no property that its type does not
 * declare, which is why everything is written out as one.
 */
final class TypeScript {

    static final Path OVERLAY = Path.of("src", "contract", "overlay", "slack.ts");

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** What enumerations are made of; everything else is free text. */
    private static final Pattern WORD = Pattern.compile("\"[a-z_]+\"");

    private static final Pattern ERROR = Pattern.compile("\\((\\d+),\\d+\\): error TS\\d+: (.*)");

    /**
     * Types of answers allow any further property, which would let a misspelt one pass; and they have enumerations, to
     * which no text can be assigned.
     */
    private static final String HEAD = """
            import type * as types from '@slack/types';
            import type * as api from '@slack/web-api';
            import type { Manifest } from '@slack/web-api/dist/types/request/manifest';
            type OnTheWire<T> = T extends string ? `${T}` : T extends object ? { [K in keyof T]: OnTheWire<T[K]> } : T;
            type Declared<T> = { [K in keyof T as string extends K ? never : K]: OnTheWire<T[K]> };
            """;

    private static final String CONFIGURATION = """
            {
              "compilerOptions": {
                "noEmit": true,
                "strict": true,
                "skipLibCheck": true,
                "module": "commonjs",
                "moduleResolution": "node10",
                "target": "es2022",
                "types": []
              },
              "files": ["%s.ts"]
            }
            """;

    private final String name;
    private final Path compiler;
    private final Map<String, Constant> constants = new LinkedHashMap<>();

    /** What was declared, and where it came from. */
    private record Constant(String text, String from) {}

    /** A source of that name; fetches the compiler and the types where they are missing. */
    TypeScript(String name) {
        this.name = name;
        this.compiler = Published.whole("typescript").resolve("lib").resolve("tsc.js");
        Published.whole("@slack/types");
        Published.whole("@slack/web-api");
    }

    /**
     * Says that {@code value} is of the type, for example {@code types.ModalView}. What differs from an earlier one in words
     * and numbers only is of the same type as that one.
     */
    void declare(String type, JsonNode value, String from) {
        String text = "%s = %s;".formatted(type, value);
        String alike = TEXT.matcher(text).replaceAll(each -> WORD.matcher(each.group()).matches() ? each.group() : "text");
        constants.putIfAbsent(NUMBER.matcher(alike).replaceAll("0"), new Constant(text, from));
    }

    int size() {
        return constants.size();
    }

    /** What the compiler has against it, and where each came from. */
    List<String> problems() {
        List<String> lines = lines();
        Path folder = Published.FOLDER;
        try {
            Files.write(folder.resolve(name + ".ts"), lines);
            Files.writeString(folder.resolve(name + ".json"), CONFIGURATION.formatted(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tool.Result result =
                Tool.run(folder, List.of("node", folder.relativize(compiler).toString(), "-p", name + ".json"));
        List<String> problems = new ArrayList<>();
        Matcher errors = ERROR.matcher(result.said());
        while (errors.find()) {
            int line = Integer.parseInt(errors.group(1)) - 1;
            problems.add("%s in %s".formatted(errors.group(2), lines.get(line)));
        }
        if (!result.ok() && problems.isEmpty()) {
            throw Published.unavailable("The compiler did not run: " + result.said());
        }
        return problems;
    }

    private static List<String> overlay() {
        try {
            return Files.readAllLines(OVERLAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(HEAD.lines().toList());
        lines.addAll(overlay());
        int number = 0;
        for (Constant constant : constants.values()) {
            lines.add("/* %s */ export const x%d: %s".formatted(constant.from(), number++, constant.text()));
        }
        return lines;
    }
}

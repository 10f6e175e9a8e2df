package vn.congvan.cli;

import java.util.List;
import org.apache.commons.cli.Option;

/** The flags, each once. */
final class Flags {
    static final String HELP = "help";
    static final String VERSION = "version";
    static final String LANG = "lang";
    static final String JSON = "json";
    static final String OFFICE = "office";
    static final String FORCE = "force";
    static final String OUTPUT = "output";
    static final String TO = "to";
    static final String JOBS = "jobs";
    static final String FIX = "fix";
    static final String ISSUED_ON = "issued-on";
    static final String ALLOW = "allow";
    static final String WHY = "why";
    static final String ON = "on";
    static final String HOLES = "holes";
    static final String UPDATE = "update";
    static final String EMBED_SOURCE = "embed-source";

    static final String HTML = "html";
    static final String DOCX = "docx";

    private Flags() {}

    /** Understood before and after every command. */
    static List<Option> everywhere() {
        return List.of(
                Option.builder("h").longOpt(HELP).get(),
                Option.builder().longOpt(VERSION).get(),
                Option.builder().longOpt(LANG).hasArg().argName("vi|en").get(),
                Option.builder().longOpt(JSON).get(),
                Option.builder().longOpt(OFFICE).hasArg().argName("DIR").get());
    }

    static Option force() {
        return Option.builder().longOpt(FORCE).get();
    }

    static Option output() {
        return Option.builder("o").longOpt(OUTPUT).hasArg().argName("FILE").get();
    }

    static Option to() {
        return Option.builder().longOpt(TO).hasArg().argName("DIR").get();
    }

    static Option jobs() {
        return Option.builder().longOpt(JOBS).hasArg().argName("N").get();
    }

    static Option fix() {
        return Option.builder().longOpt(FIX).get();
    }

    static Option issuedOn() {
        return Option.builder().longOpt(ISSUED_ON).hasArg().argName("DAY").get();
    }

    static Option allow() {
        return Option.builder().longOpt(ALLOW).hasArg().argName("ID").get();
    }

    static Option why() {
        return Option.builder().longOpt(WHY).hasArg().argName("TEXT").get();
    }

    static Option update() {
        return Option.builder().longOpt(UPDATE).get();
    }

    static Option embedSource() {
        return Option.builder().longOpt(EMBED_SOURCE).get();
    }

    static Option holes() {
        return Option.builder().longOpt(HOLES).get();
    }

    static Option html() {
        return Option.builder().longOpt(HTML).hasArg().argName("FILE").get();
    }

    static Option docx() {
        return Option.builder().longOpt(DOCX).hasArg().argName("FILE").get();
    }

    static Option on() {
        return Option.builder().longOpt(ON).hasArg().argName("DAY").get();
    }
}

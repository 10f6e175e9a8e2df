package vn.congvan.cli;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import vn.congvan.Order;

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
    static final String AS = "as";
    static final String EVIDENCE = "evidence";
    static final String REMARK = "remark";
    static final String REASON = "reason";
    static final String DEADLINE = "deadline";
    static final String ATTACHMENT = "attachment";
    static final String PROPOSAL = "proposal";
    static final String NUMBER = "number";
    static final String DATE = "date";
    static final String LATE = "late";
    static final String KEY = "key";
    static final String COPIES = "copies";
    static final String BY = "by";
    static final String YEAR = "year";
    static final String CSV = "csv";
    static final String XLSX = "xlsx";
    static final String PDF = "pdf";
    static final String ZIP = "zip";
    static final String REBUILD = "rebuild";

    static final String HTML = "html";
    static final String DOCX = "docx";
    static final String PERIOD = "period";
    static final String ADDRESSEE = "addressee";
    static final String LIMIT = "limit";

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

    static Option as() {
        return Option.builder().longOpt(AS).hasArg().argName("WHO").get();
    }

    static Option evidence() {
        return Option.builder().longOpt(EVIDENCE).hasArg().argName("FILE").get();
    }

    static Option remark() {
        return Option.builder().longOpt(REMARK).hasArg().argName("TEXT").get();
    }

    static Option reason() {
        return Option.builder().longOpt(REASON).hasArg().argName("TEXT").get();
    }

    static Option deadline() {
        return Option.builder().longOpt(DEADLINE).hasArg().argName("DAY").get();
    }

    static Option attachment() {
        return Option.builder().longOpt(ATTACHMENT).hasArg().argName("TEXT").get();
    }

    static Option proposal() {
        return Option.builder().longOpt(PROPOSAL).hasArg().argName("TEXT").get();
    }

    static Option number() {
        return Option.builder().longOpt(NUMBER).hasArg().argName("N").get();
    }

    static Option date() {
        return Option.builder().longOpt(DATE).hasArg().argName("DAY").get();
    }

    static Option late() {
        return Option.builder().longOpt(LATE).get();
    }

    static Option key() {
        return Option.builder().longOpt(KEY).hasArg().argName("TEXT").get();
    }

    static Option copies() {
        return Option.builder().longOpt(COPIES).hasArg().argName("N").get();
    }

    static Option by() {
        return Option.builder().longOpt(BY).hasArg().argName("ID").get();
    }

    static Option year() {
        return Option.builder().longOpt(YEAR).hasArg().argName("YEAR").get();
    }

    static Option csv() {
        return Option.builder().longOpt(CSV).hasArg().argName("FILE").get();
    }

    static Option xlsx() {
        return Option.builder().longOpt(XLSX).hasArg().argName("FILE").get();
    }

    static Option rebuild() {
        return Option.builder().longOpt(REBUILD).get();
    }

    static Option zip() {
        return Option.builder().longOpt(ZIP).get();
    }

    static Option pdf() {
        return Option.builder().longOpt(PDF).hasArg().argName("FILE").get();
    }

    /** A flag that says elsewhere what a letter is given, and here what it is looked for by. */
    static Option sought(String flag, String argument) {
        return Option.builder()
                .longOpt(flag)
                .hasArg()
                .argName(argument)
                .desc("help.find.option." + flag)
                .get();
    }

    static Option period() {
        return Option.builder().longOpt(PERIOD).hasArg().argName("MONTH").get();
    }

    static Option addressee() {
        return Option.builder().longOpt(ADDRESSEE).hasArg().argName("TEXT").get();
    }

    static Option limit() {
        return Option.builder().longOpt(LIMIT).hasArg().argName("N").get();
    }

    /** Each {@code --allow} with the {@code --why} that stands in the same place among its like. */
    static List<Order.Allowance> allowances(CommandLine line) throws UsageError {
        List<String> ids = values(line, ALLOW);
        List<String> reasons = values(line, WHY);
        if (ids.size() != reasons.size()) {
            throw new UsageError(CliKind.REASON_MISSING, "--" + ALLOW + " " + String.join(" ", ids));
        }
        List<Order.Allowance> allowances = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            allowances.add(new Order.Allowance(ids.get(i), reasons.get(i)));
        }
        return allowances;
    }

    private static List<String> values(CommandLine line, String flag) {
        String[] values = line.getOptionValues(flag);
        return values == null ? List.of() : List.of(values);
    }
}

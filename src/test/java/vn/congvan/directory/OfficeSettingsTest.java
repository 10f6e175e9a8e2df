package vn.congvan.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.congvan.OfficeFolder;
import vn.congvan.finding.Refused;

/** {@code data/office.yaml}: who works here, and how letters are handled. */
class OfficeSettingsTest {
    private static final String PEOPLE = """
            can_bo:
              - {ma: nhan, ten: Nguyễn Thị Nhàn, tai_khoan: [nhan.nt], nhiem_vu: [soan-thao]}
              - {ma: thang, ten: Trần Văn Thắng, nhiem_vu: [duyet, van-thu]}
            """;

    private static OfficeSettings read(String yaml) {
        return OfficeSettings.read(yaml.getBytes(StandardCharsets.UTF_8), "data/office.yaml");
    }

    private static String refusal(Runnable step) {
        return assertThrows(Refused.class, step::run).findings().get(0).id();
    }

    @Test
    void theProgramsOwnFileCanBeRead() {
        OfficeSettings settings = read(OfficeFolder.read(OfficeFolder.PROJECT.resolve("data/office.yaml")));
        assertFalse(settings.paper());
        assertFalse(settings.ownSeries());
        assertEquals(3, settings.people().size());
    }

    @Test
    void whatIsNotSaidIsElectronicWithNumbersFromElsewhere() {
        OfficeSettings settings = read("co_quan: Văn phòng\n" + PEOPLE);
        assertFalse(settings.paper());
        assertFalse(settings.oneMayDoBoth());
        assertFalse(settings.ownSeries());
        assertEquals(Optional.empty(), settings.register());
    }

    @Test
    void paperOwnSeriesAndAServerAreSaidSo() {
        OfficeSettings settings = read("""
                co_quan: Văn phòng
                van_ban: giay
                so_van_ban: {cap_boi: congvan, bat_dau: 100, he_so: vp}
                so_dang_ky: jdbc:postgresql://may-chu/congvan
                """ + PEOPLE);
        assertTrue(settings.paper());
        assertTrue(settings.ownSeries());
        assertEquals(100, settings.firstNumber());
        assertEquals("vp", settings.series());
        assertEquals(Optional.of("jdbc:postgresql://may-chu/congvan"), settings.register());
    }

    @Test
    void aPersonIsCalledByIdNameOrAccount() {
        OfficeSettings settings = read("co_quan: Văn phòng\n" + PEOPLE);
        for (String who : new String[] {"nhan", "Nguyễn Thị Nhàn", "nhan.nt"}) {
            assertEquals("nhan", settings.acting(who, Duty.DRAFTING).id());
        }
    }

    @Test
    void whoHasNotTheDutyOrIsNobodyIsRefused() {
        OfficeSettings settings = read("co_quan: Văn phòng\n" + PEOPLE);
        assertEquals("DIRECTORY-NOT-HIS-DUTY", refusal(() -> settings.acting("nhan", Duty.APPROVING)));
        assertEquals("DIRECTORY-UNKNOWN-PERSON", refusal(() -> settings.acting("root", Duty.DRAFTING)));
    }

    @Test
    void aNameOfTwoPersonsIsRefused() {
        OfficeSettings settings =
                read("co_quan: Văn phòng\n" + PEOPLE + "  - {ma: nhan-2, ten: Nguyễn Thị Nhàn, nhiem_vu: [duyet]}\n");
        assertEquals("DIRECTORY-SEVERAL-PERSONS", refusal(() -> settings.acting("Nguyễn Thị Nhàn", Duty.DRAFTING)));
        assertEquals("nhan-2", settings.acting("nhan-2", Duty.APPROVING).id());
    }

    @Test
    void anIdIsGivenOnce() {
        assertEquals(
                "DIRECTORY-DOUBLE-ID",
                refusal(() -> read("co_quan: Văn phòng\n" + PEOPLE + "  - {ma: nhan, ten: A, nhiem_vu: []}\n")));
    }

    @Test
    void whatTheSchemaDoesNotKnowIsRefused() {
        assertEquals("DATA-UNKNOWN-KEY", refusal(() -> read("co_quan: Văn phòng\nla: 1\n" + PEOPLE)));
    }
}

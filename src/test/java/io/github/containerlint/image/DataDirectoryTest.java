package io.github.containerlint.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataDirectoryTest {
    private static final DataDirectory EIGHTEEN =
            new DataDirectory("/var/lib/postgresql", "/var/lib/postgresql/18/docker", true);
    private static final DataDirectory NEWEST =
            new DataDirectory("/var/lib/postgresql", "/var/lib/postgresql/*/docker", true);

    @ParameterizedTest
    @CsvSource({
        "/var/lib/postgresql, true",
        "/var/lib/postgresql/, true",
        "/var/lib/postgresql/18, true",
        "/var/lib/postgresql/18/docker, true",
        "/var/lib, false",
        "/, false",
        "/var/lib/postgresql/data, false",
        "/var/lib/postgresql/17/docker, false",
        "/var/lib/postgresql/18/docker/base, false",
        "/var/lib/post, false",
        "/data, false"
    })
    void aMountAtTheFilesOrAboveKeepsThem(String target, boolean kept) {
        assertEquals(kept, EIGHTEEN.isKeptBy(target));
    }

    @ParameterizedTest
    @CsvSource({
        "/data, true",
        "/data/db, true",
        "/, true",
        "/data/configdb, false",
    })
    void whereTheImageDeclaresNoVolumeAMountAboveKeepsThemToo(String target, boolean kept) {
        assertEquals(kept, DataDirectory.at("/data/db").isKeptBy(target));
    }

    @ParameterizedTest
    @CsvSource({
        "/var/lib, true",
        "/, true",
        "/var/lib/postgresql, false",
        "/var/lib/postgresql/18/docker, false",
        "/srv, false",
    })
    void theImagesOwnVolumeCutsAMountAboveOff(String target, boolean cutOff) {
        assertEquals(cutOff, EIGHTEEN.isCutOffFrom(target));
        assertFalse(DataDirectory.at("/data/db").isCutOffFrom(target));
    }

    @ParameterizedTest
    @CsvSource({
        "/var/lib/postgresql/data, /var/lib/postgresql, true",
        "/var/lib/postgresql/data/, /var/lib/postgresql, true",
        "/srv/data, /srv/data, false",
        "/var/lib/postgresql2, /var/lib/postgresql2, false",
    })
    void movedFilesLieInTheOwnVolumeOrElsewhere(String path, String mount, boolean ownVolume) {
        DataDirectory moved = EIGHTEEN.movedTo(path);

        assertEquals(mount, moved.mount());
        assertEquals(path.replaceAll("/$", ""), moved.files());
        assertEquals(ownVolume, moved.ownVolume());
    }

    @ParameterizedTest
    @CsvSource({
        "/var/lib/postgresql, true",
        "/var/lib/postgresql/18/docker, true",
        "/var/lib/postgresql/19/docker, true",
        "/var/lib/postgresql/data, false",
        "/var/lib/postgresql/18/data, false"
    })
    void anUnknownVersionIsANumber(String target, boolean kept) {
        assertEquals(kept, NEWEST.isKeptBy(target));
    }
}

package io.github.containerlint.compose.schema;

import static io.github.containerlint.compose.schema.Shape.AMOUNT;
import static io.github.containerlint.compose.schema.Shape.FLAG;
import static io.github.containerlint.compose.schema.Shape.PAIRS;
import static io.github.containerlint.compose.schema.Shape.SIZE;
import static io.github.containerlint.compose.schema.Shape.TEXT;

/** The shape of a service's mount in its long form. */
final class MountShape {
    private static final Shape BIND = Keys.of("'bind'")
            .with(TEXT, "propagation")
            .with(FLAG, "create_host_path")
            .with(TEXT.following(ValueRule.oneOf("enabled", "disabled", "writable", "readonly")), "recursive")
            .with(TEXT.following(ValueRule.oneOf("z", "Z")), "selinux")
            .shape();

    private static final Shape VOLUME = Keys.of("'volume'")
            .with(PAIRS, "labels")
            .with(FLAG, "nocopy")
            .with(TEXT, "subpath")
            .shape();

    private static final Shape TMPFS = Keys.of("'tmpfs'")
            .with(SIZE.following(ValueRule.atLeast(0)), "size")
            .with(AMOUNT, "mode")
            .shape();

    private static final Shape IMAGE = Keys.of("'image'").with(TEXT, "subpath").shape();

    static final Shape MOUNT = Keys.of("mount")
            .with(TEXT.following(ValueRule.oneOf("bind", "volume", "tmpfs", "cluster", "npipe", "image")), "type")
            .with(TEXT, "source", "target", "consistency")
            .with(FLAG, "read_only")
            .with(BIND, "bind")
            .with(VOLUME, "volume")
            .with(TMPFS, "tmpfs")
            .with(IMAGE, "image")
            .requires("type")
            .requires("target")
            .shape();

    private MountShape() {}
}

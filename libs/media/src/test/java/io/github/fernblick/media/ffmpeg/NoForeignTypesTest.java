package io.github.fernblick.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.media.FrameSources;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoForeignTypesTest {
    @Test
    void noTypeOfFfmpegsShowsInThePublicApi() throws Exception {
        Path classes = Path.of(FrameSources.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<? extends Class<?>> types;
        try (Stream<Path> files = Files.walk(classes)) {
            types = files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).toString().replace('/', '.'))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .map(NoForeignTypesTest::load)
                    .filter(type -> isShown(type.getModifiers()))
                    .toList();
        }

        assertThat(types)
                .hasSizeGreaterThan(30)
                .allSatisfy(type -> assertThat(shown(type).filter(name -> name.startsWith("org.bytedeco")))
                        .as(type.getName())
                        .isEmpty());
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, NoForeignTypesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> shown(Class<?> type) {
        Stream<Executable> calls = Stream.concat(
                Stream.<Constructor<?>>of(type.getDeclaredConstructors()), Stream.of(type.getDeclaredMethods()));
        return Stream.of(
                        calls.filter(call -> isShown(call.getModifiers()))
                                .flatMap(call -> Stream.concat(
                                        Stream.of(call.getParameterTypes()),
                                        call instanceof Method method
                                                ? Stream.of(method.getReturnType())
                                                : Stream.of())),
                        Stream.of(type.getDeclaredFields())
                                .filter(field -> isShown(field.getModifiers()))
                                .map(Field::getType),
                        Stream.ofNullable(type.getSuperclass()))
                .<Class<?>>flatMap(types -> types)
                .map(Class::getName);
    }

    private static boolean isShown(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }
}

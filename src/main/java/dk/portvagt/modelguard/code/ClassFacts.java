package dk.portvagt.modelguard.code;

import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.adapter.ReadAdapter;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.core.io.Resource;

/**
 * Reads the behaviour of one compiled class from its instructions.
 *
 * @param methods by class#method(parameters)result; static initialisers are left out, because they only assemble
 *     constants
 * @param declaresVariables whether it has a static field of variable factories
 */
record ClassFacts(String name, Map<String, MethodFacts> methods, boolean declaresVariables) {

    private static final Set<String> FACTORIES =
            Set.of(Type.getInternalName(VariableFactory.class), Type.getInternalName(FactVariable.class));
    private static final Set<String> READERS = Set.of("from", "ifOwn", "asTyped", "getName");
    private static final String READ_ADAPTER = Type.getInternalName(ReadAdapter.class);
    private static final String ERROR = Type.getInternalName(BpmnError.class);
    private static final String RUNTIME = Type.getInternalName(RuntimeService.class);

    static ClassFacts read(Resource resource) throws IOException {
        try (InputStream bytes = resource.getInputStream()) {
            ClassReader compiled = new ClassReader(bytes);
            Reader reader = new Reader(className(compiled.getClassName()));
            compiled.accept(reader, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return new ClassFacts(reader.name, reader.methods, reader.declaresVariables);
        }
    }

    private static String className(String internalName) {
        return internalName.replace('/', '.');
    }

    private static final class Reader extends ClassVisitor {

        private final String name;
        private final Map<String, MethodFacts> methods = new HashMap<>();
        private boolean declaresVariables;

        Reader(String name) {
            super(SpringAsmInfo.ASM_VERSION);
            this.name = name;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
            boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
            declaresVariables |= isStatic && FACTORIES.stream().anyMatch((descriptor + signature)::contains);
            return null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String method, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            if (method.equals("<clinit>")) {
                return null;
            }
            MethodFacts facts = new MethodFacts();
            methods.put(name + "#" + method + descriptor, facts);
            return new Instructions(facts);
        }
    }

    /** Remembers just enough of the preceding instructions to know the arguments of the next one. */
    private static final class Instructions extends MethodVisitor {

        private final MethodFacts facts;
        private String lastConstant = "";
        private String lastText = "";
        private String beingRead = "";
        private boolean undecided;
        /** Whether the last constant may have gone to a method that reads it. */
        private boolean handedOn;

        private boolean errorAwaitsCode;

        Instructions(MethodFacts facts) {
            super(SpringAsmInfo.ASM_VERSION);
            this.facts = facts;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            if (opcode == Opcodes.GETSTATIC) {
                settle();
                lastConstant = className(owner) + "#" + field;
                undecided = true;
                handedOn = true;
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            errorAwaitsCode |= opcode == Opcodes.NEW && type.equals(ERROR);
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text) {
                lastText = text;
                if (errorAwaitsCode) {
                    facts.errors().add(text);
                    errorAwaitsCode = false;
                }
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean isInterface) {
            facts.calls().add(className(owner) + "#" + method + descriptor);
            if (owner.equals(RUNTIME) && method.equals("createMessageCorrelation")) {
                facts.messages().add(lastText);
            }
            if (owner.equals(READ_ADAPTER) && method.equals("get") && !beingRead.isEmpty()) {
                facts.required().add(beingRead);
            }
            boolean reads = FACTORIES.contains(owner) && READERS.contains(method);
            if (reads && !method.equals("getName")) {
                facts.read().add(lastConstant);
            }
            if (reads && method.equals("asTyped")) {
                facts.required().add(lastConstant);
            }
            undecided &= !reads;
            handedOn &= !FACTORIES.contains(owner);
            beingRead = reads ? lastConstant : "";
        }

        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle lambda && lambda.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
                    facts.calls().add(className(lambda.getOwner()) + "#" + lambda.getName() + lambda.getDesc());
                }
            }
        }

        @Override
        public void visitEnd() {
            settle();
        }

        /** Counts a constant as written if it was not read before the next constant. */
        private void settle() {
            if (undecided) {
                facts.written().add(lastConstant);
                if (handedOn) {
                    facts.read().add(lastConstant);
                }
                undecided = false;
            }
        }
    }
}

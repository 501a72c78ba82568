package dk.portvagt.workflow.deployment;

import io.holunda.camunda.bpm.data.adapter.ReadAdapter;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.core.io.Resource;

/**
 * What one compiled class does, read from its instructions.
 *
 * @param errors codes of the BPMN errors it creates
 * @param messages names of the messages it correlates
 * @param written constants of other classes it refers to other than for reading a variable, as class#field
 * @param required variables it reads with {@code from(...).get()}, which fails without a value, as class#field
 * @param uses classes it refers to
 * @param calls methods it calls, as class#method
 * @param declaresVariables whether it has a static field of a variable factory
 */
record ClassFacts(
        Set<String> errors,
        Set<String> messages,
        Set<String> written,
        Set<String> required,
        Set<String> uses,
        Set<String> calls,
        boolean declaresVariables) {

    private static final String FACTORY = Type.getInternalName(VariableFactory.class);
    private static final String READ_ADAPTER = Type.getInternalName(ReadAdapter.class);
    private static final String ERROR = Type.getInternalName(BpmnError.class);
    private static final String RUNTIME = Type.getInternalName(RuntimeService.class);

    static ClassFacts read(Resource resource) throws IOException {
        try (InputStream bytes = resource.getInputStream()) {
            Reader reader = new Reader();
            new ClassReader(bytes).accept(reader, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return new ClassFacts(
                    reader.errors,
                    reader.messages,
                    reader.written,
                    reader.required,
                    reader.uses,
                    reader.calls,
                    reader.declaresVariables);
        }
    }

    private static final class Reader extends ClassVisitor {

        private final Set<String> errors = new HashSet<>();
        private final Set<String> messages = new HashSet<>();
        private final Set<String> written = new HashSet<>();
        private final Set<String> required = new HashSet<>();
        private final Set<String> uses = new HashSet<>();
        private final Set<String> calls = new HashSet<>();
        private boolean declaresVariables;

        Reader() {
            super(SpringAsmInfo.ASM_VERSION);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
            boolean ofFactories = (descriptor + signature).contains(FACTORY);
            declaresVariables |= isStatic && ofFactories;
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            return new Instructions();
        }

        /** Remembers just enough of what came before an instruction to know what it is given. */
        private final class Instructions extends MethodVisitor {

            private String lastConstant = "";
            private String lastText = "";
            private String beingRead = "";
            private boolean undecided;
            private boolean errorAwaitsCode;

            Instructions() {
                super(SpringAsmInfo.ASM_VERSION);
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
                uses.add(className(owner));
                if (opcode == Opcodes.GETSTATIC) {
                    settle();
                    lastConstant = className(owner) + "#" + name;
                    undecided = true;
                }
            }

            @Override
            public void visitTypeInsn(int opcode, String type) {
                uses.add(className(type));
                errorAwaitsCode |= opcode == Opcodes.NEW && type.equals(ERROR);
            }

            @Override
            public void visitLdcInsn(Object value) {
                if (value instanceof String text) {
                    lastText = text;
                    if (errorAwaitsCode) {
                        errors.add(text);
                        errorAwaitsCode = false;
                    }
                }
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                uses.add(className(owner));
                calls.add(className(owner) + "#" + name);
                if (owner.equals(RUNTIME) && name.equals("createMessageCorrelation")) {
                    messages.add(lastText);
                }
                if (owner.equals(READ_ADAPTER) && name.equals("get") && !beingRead.isEmpty()) {
                    required.add(beingRead);
                }
                boolean reads = owner.equals(FACTORY) && name.equals("from");
                undecided &= !reads;
                beingRead = reads ? lastConstant : "";
            }

            @Override
            public void visitEnd() {
                settle();
            }

            /** A constant that was not read by the time the next one comes is taken for written. */
            private void settle() {
                if (undecided) {
                    written.add(lastConstant);
                    undecided = false;
                }
            }
        }

        private static String className(String internalName) {
            return internalName.replace('/', '.');
        }
    }
}

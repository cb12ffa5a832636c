package org.incidentcommons.meaning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sentence model all-MiniLM-L6-v2, quantized to 8 bits (Wang et al. 2020; 22 MB, made for English). One thread
 * takes 7 ms for a passage of 120 words and 1.7 ms for a question, measured on an idle core. Safe for many threads.
 */
@Singleton
public final class SentenceModel {
    /** Numbers in a vector. */
    public static final int DIMENSIONS = 384;

    private static final Logger LOG = LoggerFactory.getLogger(SentenceModel.class);
    private static final String MODEL = "all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json";
    private static final int MAX_TOKENS = 256; // the model was trained on no longer passages

    private final boolean isOn;
    private volatile Loaded loaded;
    private boolean isBroken;

    private record Loaded(OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {}

    SentenceModel(MeaningConfig config) {
        isOn = config.meaning();
    }

    /** @return whether it is switched on; it may not be loaded yet, or may not run on this machine */
    public boolean isOn() {
        return isOn;
    }

    /** @return whether texts can be turned into vectors at this moment */
    public boolean isReady() {
        return loaded != null;
    }

    /**
     * Loads the model unless it is there already or switched off; takes about a second. Where it does not run, that is
     * logged once, and everything goes on without it.
     *
     * @return whether it is ready
     */
    public synchronized boolean load() {
        if (loaded == null && isOn && !isBroken) {
            try {
                loaded = open();
            } catch (OrtException | IOException | RuntimeException | LinkageError e) {
                isBroken = true;
                LOG.warn("Reports are found by words only: the sentence model does not run here", e);
            }
        }
        return loaded != null;
    }

    private static Loaded open() throws OrtException, IOException {
        // What the tokenizer unpacks goes where the program's other native parts are; nothing is ever downloaded.
        System.setProperty(
                "DJL_CACHE_DIR",
                Path.of(System.getProperty("user.home"), ".cache", "incident-commons", "tokenizer")
                        .toString());
        System.setProperty("ai.djl.offline", "true");
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (SessionOptions options = new SessionOptions();
                InputStream model = resource(MODEL);
                InputStream vocabulary = resource(TOKENIZER)) {
            // One thread each, without waiting in circles: the other cores belong to searches.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            Map<String, String> cut =
                    Map.of("padding", "false", "truncation", "true", "maxLength", String.valueOf(MAX_TOKENS));
            return new Loaded(environment, session, HuggingFaceTokenizer.newInstance(vocabulary, cut));
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = SentenceModel.class.getClassLoader().getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is not in the class path");
        }
        return stream;
    }

    /**
     * @param text some sentences; what goes beyond 256 tokens, about 190 words, is not read
     * @return a vector of length 1, so that the product of two is the cosine of their angle; empty when there are no
     *     words or the model is not {@link #isReady() ready}
     */
    public Optional<float[]> vector(String text) {
        Loaded model = loaded;
        // Ligatures of typeset documents are not in the model's vocabulary.
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (model == null || plain.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(mean(tokenVectors(model, model.tokenizer().encode(plain, true, false))));
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model failed", e);
        }
    }

    private static float[][] tokenVectors(Loaded model, Encoding tokens) throws OrtException {
        long[] shape = {1, tokens.getIds().length};
        Map<String, long[]> inputs = Map.of(
                "input_ids", tokens.getIds(),
                "attention_mask", tokens.getAttentionMask(),
                "token_type_ids", tokens.getTypeIds());
        Map<String, OnnxTensor> tensors = new HashMap<>();
        try {
            for (String name : model.session().getInputNames()) {
                tensors.put(
                        name, OnnxTensor.createTensor(model.environment(), LongBuffer.wrap(inputs.get(name)), shape));
            }
            try (OrtSession.Result result = model.session().run(tensors)) {
                return ((float[][][]) result.get(0).getValue())[0];
            }
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    /** The mean over all tokens, as the model was trained. */
    private static float[] mean(float[][] tokens) {
        float[] sum = new float[DIMENSIONS];
        for (float[] token : tokens) {
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += token[i];
            }
        }
        return normalized(sum);
    }

    /** @return the vector itself, brought to length 1; a vector of zeros stays */
    public static float[] normalized(float[] vector) {
        double square = 0;
        for (float each : vector) {
            square += (double) each * each;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    @PreDestroy
    synchronized void close() throws OrtException {
        Loaded model = loaded;
        loaded = null;
        if (model != null) {
            model.session().close();
            model.tokenizer().close();
        }
    }
}

package dev.assistanttools.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Finds chunks by their words, ranked by BM25, in memory.
 *
 * <p>The score is the part of the best possible one: what BM25 gives to the chunk, over what it would give to one that is full of every
 * word of the query, rare words counting more. So it lies between 0 and 1 and does not depend on how much the store holds.
 */
final class LuceneChunkIndex implements ChunkIndex {

    private static final String FILE = "file";
    private static final String PLACE = "place";
    private static final String TEXT = "text";

    /** Of a longer query only the first words count. */
    private static final int MOST_TERMS = 256;

    static {
        quietly(() -> {
            LuceneChunkIndex first = new LuceneChunkIndex();
            first.hold(Set.of(1L), file -> List.of("word"));
            first.search("word", Set.of(1L), 1);
        });
    }

    private final Analyzer analyzer = new StandardAnalyzer();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Set<Long> held = new HashSet<>();

    LuceneChunkIndex() {
        try {
            // Merges on the thread that writes: the server's threads are its own.
            writer = new IndexWriter(
                    new ByteBuffersDirectory(),
                    new IndexWriterConfig(analyzer).setMergeScheduler(new SerialMergeScheduler()));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lucene advises once, in the log of whoever embeds the server, to start Java with other options: that is not for its readers. */
    private static void quietly(Runnable firstUse) {
        Logger advisor = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");
        Filter before = advisor.getFilter();
        advisor.setFilter(advice -> false);
        try {
            firstUse.run();
        } finally {
            advisor.setFilter(before);
        }
    }

    @Override
    public synchronized void hold(Set<Long> files, LongFunction<List<String>> chunks) {
        try {
            Set<Long> gone = new HashSet<>(held);
            gone.removeAll(files);
            for (long file : gone) {
                writer.deleteDocuments(new Term(FILE, String.valueOf(file)));
                held.remove(file);
            }
            Set<Long> missing = new LinkedHashSet<>(files);
            missing.removeAll(held);
            for (long file : missing) {
                add(file, chunks.apply(file));
                held.add(file);
            }
            if (!gone.isEmpty() || !missing.isEmpty()) {
                searchers.maybeRefreshBlocking();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(long file, List<String> chunks) throws IOException {
        // In one act: what a failure in between left behind would be held twice.
        List<Document> documents = new ArrayList<>();
        for (String chunk : chunks) {
            Document document = new Document();
            document.add(new StringField(FILE, String.valueOf(file), Field.Store.YES));
            document.add(new StoredField(PLACE, documents.size()));
            document.add(new TextField(TEXT, chunk, Field.Store.YES));
            documents.add(document);
        }
        writer.addDocuments(documents);
    }

    @Override
    public List<Hit> search(String query, Set<Long> among, int most) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search(searcher, terms(query), among, most);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Hit> search(IndexSearcher searcher, Set<String> terms, Set<Long> among, int most)
            throws IOException {
        if (terms.isEmpty() || among.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        double best = 0;
        for (String term : terms) {
            Term word = new Term(TEXT, term);
            words.add(new TermQuery(word), BooleanClause.Occur.SHOULD);
            best += weight(searcher, word);
        }
        Query query = new BooleanQuery.Builder()
                .add(words.build(), BooleanClause.Occur.MUST)
                .add(files(among), BooleanClause.Occur.FILTER)
                .build();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
            Document document = searcher.storedFields().document(found.doc);
            hits.add(new Hit(
                    Long.parseLong(document.get(FILE)),
                    document.getField(PLACE).numericValue().intValue(),
                    document.get(TEXT),
                    Math.min(1, found.score / best)));
        }
        return hits;
    }

    /** BM25's own weight of a word: the rarer, the more. */
    private static double weight(IndexSearcher searcher, Term word) throws IOException {
        long all = searcher.getIndexReader().getDocCount(TEXT);
        long with = searcher.getIndexReader().docFreq(word);
        return Math.log(1 + (all - with + 0.5) / (with + 0.5));
    }

    private static Query files(Set<Long> among) {
        return new TermInSetQuery(
                FILE,
                among.stream().map(file -> new BytesRef(String.valueOf(file))).toList());
    }

    private Set<String> terms(String query) throws IOException {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, query)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (terms.size() < MOST_TERMS && tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms;
    }
}
